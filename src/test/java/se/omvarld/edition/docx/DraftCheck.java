package se.omvarld.edition.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;
import se.omvarld.edition.returned.WordFile;

/** What can be checked by itself of EN 301 549 and of sound files in a draft: an empty list is a clean document. */
public final class DraftCheck {
    private static final Set<String> OUTLINED = Set.of("heading 1", "heading 2", "områdesrubrik");
    private final WordFile file;
    private final List<String> problems = new ArrayList<>();

    private DraftCheck(WordFile file) {
        this.file = file;
    }

    public static List<String> problemsIn(byte[] document) {
        DraftCheck check = new DraftCheck(new WordFile(document));
        check.titleAndLanguage();
        check.headings();
        check.paragraphs();
        check.languages();
        check.links();
        check.tablesAndPictures();
        check.references();
        return check.problems;
    }

    private void titleAndLanguage() {
        require(!file.text("docProps/core.xml", "title").isBlank(), "no title");
        require(file.text("docProps/core.xml", "language").equals("sv-SE"), "the properties name no language");
        Element defaults = file.elements("word/styles.xml", "rPrDefault").get(0);
        boolean swedish = WordFile.within(defaults, "lang").stream()
                .anyMatch(lang -> WordFile.attribute(lang, "val").equals("sv-SE"));
        require(swedish, "the default language is not Swedish");
    }

    private void headings() {
        int level = 0;
        for (Element paragraph : file.elements("word/document.xml", "p")) {
            String style = file.style(paragraph);
            if (OUTLINED.contains(style)) {
                String words = WordFile.textOf(paragraph).replaceAll("[^\\p{L}]", "");
                require(!words.isEmpty(), "heading without words");
                int next = style.equals("heading 1") ? 1 : 2;
                require(next <= level + 1, "heading level jumps from " + level + " to " + next);
                level = next;
            }
        }
    }

    private void paragraphs() {
        for (String part : file.parts("word/(document|comments|header\\d*|footer\\d*)\\.xml")) {
            for (Element paragraph : file.elements(part, "p")) {
                require(
                        !WordFile.textOf(paragraph).isBlank(),
                        "empty paragraph in style " + file.style(paragraph) + " in " + part);
            }
        }
    }

    /** Text in another language says so with a tag that screen readers know. */
    private void languages() {
        for (Element language : file.elements("word/document.xml", "lang")) {
            String tag = WordFile.attribute(language, "val");
            require(tag.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"), "no language: " + tag);
        }
    }

    private void links() {
        for (String part : file.parts("word/_rels/.+\\.rels")) {
            for (Element relation : file.elements(part, "Relationship")) {
                String target = relation.getAttribute("Target");
                boolean external = relation.getAttribute("TargetMode").equals("External");
                require(!external || target.matches("(https?://|mailto:).+"), "unsafe link " + target);
                require(!external || relation.getAttribute("Type").endsWith("/hyperlink"), "fetched from elsewhere");
            }
        }
        for (Element link : file.elements("word/document.xml", "hyperlink")) {
            require(!WordFile.textOf(link).isBlank(), "link without text");
        }
    }

    private void tablesAndPictures() {
        for (Element table : file.elements("word/document.xml", "tbl")) {
            require(!WordFile.within(table, "tblHeader").isEmpty(), "table without header row");
        }
        for (String part : file.parts("word/(document|header\\d*|footer\\d*)\\.xml")) {
            for (Element picture : file.elements(part, "docPr")) {
                require(!picture.getAttribute("descr").isBlank(), "picture without alternative text");
            }
            for (Element old : file.elements(part, "imagedata")) {
                Element shape = (Element) old.getParentNode();
                require(!shape.getAttribute("alt").isBlank(), "picture without alternative text");
            }
        }
    }

    /** Names and ids that Word calls a damaged file when they are wrong. */
    private void references() {
        Set<String> bookmarks = new TreeSet<>();
        Set<String> ids = new TreeSet<>();
        for (Element start : file.elements("word/document.xml", "bookmarkStart")) {
            String name = WordFile.attribute(start, "name");
            require(name.matches("[\\p{L}_][\\p{L}\\p{N}_]{0,39}"), "bad bookmark name " + name);
            require(bookmarks.add(name), "bookmark twice: " + name);
            require(ids.add(WordFile.attribute(start, "id")), "bookmark id twice");
        }
        for (Element link : file.elements("word/document.xml", "hyperlink")) {
            String anchor = WordFile.attribute(link, "anchor");
            require(anchor.isEmpty() || bookmarks.contains(anchor), "link to no bookmark: " + anchor);
        }
        for (Element field : file.elements("word/document.xml", "instrText")) {
            String[] words = field.getTextContent().strip().split(" ", -1);
            require(!words[0].equals("PAGEREF") || bookmarks.contains(words[1]), "page of no bookmark: " + words[1]);
        }
        int starts = file.elements("word/document.xml", "commentRangeStart").size();
        require(starts == file.elements("word/comments.xml", "comment").size(), "comments and their marks differ");
    }

    private void require(boolean fine, String problem) {
        if (!fine) {
            problems.add(problem);
        }
    }
}

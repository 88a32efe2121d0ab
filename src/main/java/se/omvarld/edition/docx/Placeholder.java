package se.omvarld.edition.docx;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import se.omvarld.edition.wording.ReportMonth;

/** The places in the template's text that the product fills. In a name with a capital the value begins with one. */
public final class Placeholder {
    public static final Pattern PATTERN = Pattern.compile("\\{([\\p{L} ]{1,40})}");
    /** Those that are a paragraph of their own and become several. */
    static final List<String> BLOCKS = List.of("sammanfattning", "kontakt", "innehåll", "kapitel", "övriga träffar");

    private static final List<String> WORDS = List.of("månad", "månad år", "dnr");
    static final String KNOWN = "{" + String.join("}, {", WORDS) + "}, {" + String.join("}, {", BLOCKS) + "}";

    private Placeholder() {}

    static boolean isKnown(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        return WORDS.contains(low) || BLOCKS.contains(low);
    }

    /** The block that a paragraph stands for, when it says nothing else. */
    public static Optional<String> block(CTP paragraph) {
        String text = WordXml.text(paragraph).strip();
        return BLOCKS.stream().filter(name -> text.equals("{" + name + "}")).findFirst();
    }

    static Set<String> blocksIn(XWPFDocument document) {
        Set<String> names = new TreeSet<>();
        document.getDocument().getBody().getPList().forEach(paragraph -> block(paragraph)
                .ifPresent(names::add));
        return names;
    }

    static Set<String> allIn(XWPFDocument document) {
        Set<String> names = new TreeSet<>();
        for (CTP paragraph : WordXml.allParagraphs(document)) {
            PATTERN.matcher(WordXml.text(paragraph))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(names::add);
        }
        return names;
    }

    /** The value in the case that the placeholder asks for. */
    public static String inCaseOf(MatchResult match, String value) {
        boolean capital = Character.isUpperCase(match.group(1).charAt(0)) && !value.isEmpty();
        return capital ? value.substring(0, 1).toUpperCase(ReportMonth.SWEDISH) + value.substring(1) : value;
    }
}

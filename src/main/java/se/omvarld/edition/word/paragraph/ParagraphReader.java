package se.omvarld.edition.word.paragraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** A paragraph while it is read. */
final class ParagraphReader {
    private static final int LONGEST = 100_000;
    private final WordStyles looks;
    private final List<WordLine> lines = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    /** What stands in text boxes that hang on this paragraph. */
    private final List<WordParagraph> boxes = new ArrayList<>();

    private final List<WordLine> notes = new ArrayList<>();
    private final OpenLine line = new OpenLine();
    private String style = "";
    private Optional<Integer> outline = Optional.empty();
    private Run run = new Run();
    private boolean bold = true;
    private boolean runsOn;
    private boolean contents = true;
    private int length;

    ParagraphReader(WordStyles looks) {
        this.looks = looks;
    }

    /** Its mark was deleted: this paragraph runs on into the next one. */
    void runsOn() {
        runsOn = true;
    }

    boolean isRunningOn() {
        return runsOn;
    }

    /** The same paragraph, to which the next one's text is added; the next one's style counts, as in Word. */
    ParagraphReader resumed() {
        runsOn = false;
        style = "";
        outline = Optional.empty();
        return this;
    }

    void style(String id) {
        style = id;
    }

    void outline(int level) {
        outline = Optional.of(level);
    }

    void startRun() {
        run = new Run();
    }

    /** {@code rStyle}, {@code vanish} or {@code b} as a run itself says it. */
    void runSays(String look, XMLStreamReader xml) {
        switch (look) {
            case "b" -> run.bold = Optional.of(WordXmlEvents.isOn(xml));
            case "vanish" -> run.hidden = Optional.of(WordXmlEvents.isOn(xml));
            default -> run.style = WordXmlEvents.value(xml, "val");
        }
    }

    boolean isHidden() {
        return run.hidden.orElseGet(() -> isStyled("vanish"));
    }

    /** Styles of a paragraph and of a run switch each other off when both say it. */
    private boolean isStyled(String look) {
        return looks.isOn(look, style) != looks.isOn(look, run.style);
    }

    /**
     * Adds text that is seen.
     *
     * @param target where the link leads that it is part of; empty for none
     */
    void text(String more, String target) {
        length += more.length();
        if (length > LONGEST) {
            return;
        }
        line.add(more, target);
        bold &= more.isBlank() || run.bold.orElseGet(() -> isStyled("b"));
    }

    void breakLine() {
        line.end(LONGEST).ifPresent(lines::add);
    }

    void names(List<String> names) {
        ids.addAll(names);
    }

    void note(List<WordLine> said) {
        notes.addAll(said);
    }

    /** Whether what comes next stands where the table of contents does. */
    void inContents(boolean here) {
        contents &= here;
    }

    void box(List<WordParagraph> paragraphs) {
        boxes.addAll(paragraphs);
    }

    /** This paragraph, then those of its text boxes. */
    List<WordParagraph> all() {
        breakLine();
        String name = looks.name(style);
        int level = outline.map(WordStyles::levelOf).orElseGet(() -> looks.level(style));
        boolean listed = name.startsWith("toc ") || name.startsWith("contents ") || (contents && level == 0);
        List<WordParagraph> all = new ArrayList<>();
        all.add(new WordParagraph(
                level,
                name,
                List.copyOf(lines),
                List.copyOf(ids),
                listed,
                bold && !lines.isEmpty(),
                List.copyOf(notes)));
        all.addAll(boxes);
        return all;
    }

    private static final class Run {
        private String style = "";
        private Optional<Boolean> hidden = Optional.empty();
        private Optional<Boolean> bold = Optional.empty();
    }
}

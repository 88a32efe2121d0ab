package se.omvarld.edition.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.edition.draft.DraftDocument;
import se.omvarld.edition.draft.Drafts;
import se.omvarld.edition.draft.StoryBuilder;
import se.omvarld.edition.returned.EditedDraft;
import se.omvarld.edition.returned.WordFile;

class DraftTemplateTest {
    @TempDir
    Path folder;

    @Test
    void should_accept_the_shipped_template_and_the_one_made_from_its_parts() throws IOException {
        Path made = folder.resolve("made.docx");
        TemplateMaker.write(made);

        assertThat(DraftTemplate.problemsIn(Drafts.TEMPLATE)).isEmpty();
        assertThat(DraftTemplate.problemsIn(made)).isEmpty();
    }

    @Test
    void should_find_a_style_by_its_name_in_any_case() throws IOException {
        Path edited = edited(template -> template.getStyles().getStyles().stream()
                .filter(style -> style.getName().equals("heading 1"))
                .forEach(style -> style.getCTStyle().getName().setVal("Heading 1")));

        assertThat(DraftTemplate.problemsIn(edited)).isEmpty();
    }

    @Test
    void should_name_the_style_that_is_missing() throws IOException {
        Path edited = edited(template -> template.getStyles().getStyles().stream()
                .filter(style -> style.getName().equals("Källadress"))
                .forEach(style -> style.getCTStyle().getName().setVal("Annat")));

        assertThat(DraftTemplate.problemsIn(edited)).singleElement().asString().contains("\"Källadress\" is missing");
        assertThatThrownBy(() -> new DraftDocument(edited, Drafts.SETTINGS).write(Drafts.march()))
                .isInstanceOf(UnusableTemplateException.class)
                .hasMessageContaining("Källadress");
    }

    @Test
    void should_name_placeholders_that_are_missing_or_misspelt() throws IOException {
        Path edited = edited(template -> replace(template, "{kapitel}", "{kapitlen}"));

        assertThat(DraftTemplate.problemsIn(edited))
                .anyMatch(problem -> problem.contains("just {kapitel}"))
                .anyMatch(problem -> problem.startsWith("{kapitlen} is no placeholder"));
    }

    @Test
    void should_fill_a_placeholder_that_word_split_over_runs() throws IOException {
        Path edited = edited(template -> {
            XWPFParagraph paragraph = template.getParagraphs().get(1);
            paragraph.getRuns().get(0).setText("Utkast för {mån", 0);
            paragraph.createRun().setText("ad");
            paragraph.createRun().setText(" år}, och {månad}.");
        });

        assertThat(new WordFile(new DraftDocument(edited, Drafts.SETTINGS).write(Drafts.march())).body())
                .contains("Utkast för mars 2026, och mars.");
    }

    @Test
    void should_say_what_is_wrong_when_the_file_is_no_document() throws IOException {
        Path text = Files.writeString(folder.resolve("text.docx"), "hello");

        assertThat(DraftTemplate.problemsIn(text))
                .singleElement()
                .asString()
                .contains("cannot be read as a Word document");
        assertThat(DraftTemplate.problemsIn(folder.resolve("none.docx")))
                .singleElement()
                .asString()
                .contains("does not exist");
    }

    @Test
    void should_take_every_look_from_the_template() throws IOException {
        Path template = folder.resolve("agency.docx");
        byte[] shipped = Files.readAllBytes(Drafts.TEMPLATE);
        byte[] styles = EditedDraft.part(shipped, "word/styles.xml", xml -> otherIds(xml)
                .replace("Arial", "Georgia")
                .replace("0B4F5E", "7A0019"));
        byte[] numbering = EditedDraft.part(styles, "word/numbering.xml", DraftTemplateTest::otherIds);
        Files.write(template, EditedDraft.body(numbering, xml -> otherIds(xml)
                .replace("w:left=\"1418\"", "w:left=\"2268\"")));

        assertThat(DraftTemplate.problemsIn(template)).isEmpty();
        byte[] draft = new DraftDocument(template, Drafts.SETTINGS)
                .write(Drafts.march(
                        StoryBuilder.story("Ett").build(),
                        StoryBuilder.story("Två").id("2").digestOnly().build()));

        assertThat(DraftCheck.problemsIn(draft)).isEmpty();
        WordFile file = new WordFile(draft);
        assertThat(file.paragraphs("heading 2")).containsExactly("Ett");
        assertThat(file.paragraphs("källadress")).hasSize(1);
        assertThat(values(file, "word/styles.xml", "rFonts", "ascii")).containsOnly("Georgia");
        assertThat(values(file, "word/styles.xml", "color", "val"))
                .contains("7A0019")
                .doesNotContain("0B4F5E");
        assertThat(values(file, "word/document.xml", "pgMar", "left")).containsExactly("2268");
        assertThat(values(file, "word/document.xml", "pStyle", "val"))
                .contains("Heading1X", "Heading2X", "SourceAddressX", "AreaNameX", "BulletX", "Toc1X", "Toc2X")
                .doesNotContain("Rubrik1", "Kalladress", "Omradesrubrik");
        assertThat(file.elements("word/document.xml", "rFonts"))
                .as("looks of its own")
                .isEmpty();
        assertThat(file.elements("word/document.xml", "color"))
                .as("looks of its own")
                .isEmpty();
    }

    /** A template made in another language of Word has the same names and other ids. */
    private static String otherIds(String xml) {
        return xml.replace("\"Rubrik1\"", "\"Heading1X\"")
                .replace("\"Rubrik2\"", "\"Heading2X\"")
                .replace("\"Kalladress\"", "\"SourceAddressX\"")
                .replace("\"Omradesrubrik\"", "\"AreaNameX\"")
                .replace("\"Punktlista\"", "\"BulletX\"")
                .replace("\"Innehll1\"", "\"Toc1X\"")
                .replace("\"Innehll2\"", "\"Toc2X\"")
                .replace("\"Attatgarda\"", "\"ToDoX\"");
    }

    private static List<String> values(WordFile file, String part, String element, String attribute) {
        return file.elements(part, element).stream()
                .map(found -> WordFile.attribute(found, attribute))
                .toList();
    }

    @Test
    void should_name_each_style_that_is_missing() throws IOException {
        for (HouseStyle style : HouseStyle.values()) {
            Path edited = edited(template -> template.getStyles().getStyles().stream()
                    .filter(found -> found.getName().equalsIgnoreCase(style.styleName()))
                    .forEach(found -> found.getCTStyle().getName().setVal("Annat namn")));

            assertThat(DraftTemplate.problemsIn(edited))
                    .anyMatch(problem -> problem.startsWith("The style \"" + style.styleName() + "\" is missing"));
        }
    }

    private Path edited(Consumer<XWPFDocument> edit) throws IOException {
        Path path = folder.resolve("edited.docx");
        byte[] shipped = Files.readAllBytes(Drafts.TEMPLATE);
        try (XWPFDocument template = new XWPFDocument(new ByteArrayInputStream(shipped));
                OutputStream file = Files.newOutputStream(path)) {
            edit.accept(template);
            template.write(file);
        }
        return path;
    }

    private static void replace(XWPFDocument template, String old, String text) {
        template.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().equals(old))
                .forEach(paragraph -> paragraph.getRuns().get(0).setText(text, 0));
    }
}

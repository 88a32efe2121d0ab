package se.omvarld.edition.returned;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.edition.draft.StoryBuilder.story;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.omvarld.edition.draft.Drafts;
import se.omvarld.edition.text.ReadItem;
import se.omvarld.store.published.ReturnedItem;
import se.omvarld.store.published.ReturnedItem.State;
import se.omvarld.store.story.Story;

/**
 * Kinds of edits, written as Word writes them: the elements are those of ECMA-376 part 1, chapter 17. The draft is made by
 * the shipped code: two items in the first chapter, one in the second, one in the list at the end.
 */
@Tag("slow")
class ReturnedKindsTest {
    private static final String A = "Vården får en ny portal";
    private static final String B = "Kommunerna och deras data";
    private static final String C = "Nytt hot mot sjukhusen";
    private static final List<Story> STORIES = List.of(
            story(A).type("Uppdrag")
                    .id("ett")
                    .link("https://a.se/1")
                    .lead("Ett. Två.")
                    .score(9)
                    .build(),
            story(B).id("två")
                    .link("https://b.se/2")
                    .lead("Data delas.")
                    .score(8)
                    .build(),
            story(C).id("tre")
                    .area(5)
                    .link("https://c.se/3")
                    .lead("Hotet ökar.")
                    .build(),
            story("Bara i veckobrevet")
                    .id("fyra")
                    .area(2)
                    .digestOnly()
                    .link("https://d.se/4")
                    .build());
    private static final byte[] SENT = Drafts.write(Drafts.march(STORIES.toArray(Story[]::new)));

    private static final String TRACKED = " w:id=\"9\" w:author=\"Anna\" w:date=\"2026-04-02T09:00:00Z\"";
    private static final String RUN = "<w:r>(<w:rPr>.*?</w:rPr>)?<w:t [^>]*>([^<]*)</w:t></w:r>";
    private static final String DELETED_MARK = "<w:rPr><w:del" + TRACKED + "/></w:rPr>";

    /** An item of the analysts' own, put before the second one; its address is {@code https://egen.se/5}. */
    static Stream<Arguments> ownItems() {
        String heading = EditedDraft.heading(2, "Rapport – Egen post");
        String text = EditedDraft.text("Egen text.");
        String address = EditedDraft.text("https://egen.se/5");
        return Stream.of(
                Arguments.of(
                        "a style that was tracked",
                        past("Rubrik2", "Kalladress", "Rapport – Egen post") + text + address),
                Arguments.of(
                        "a field", heading + text + field(" HYPERLINK \"https://egen.se/5\" \\o \"Tips\" ", "Läs mer")),
                Arguments.of(
                        "a field in pieces",
                        heading
                                + text
                                + field(
                                        " HYPER</w:instrText></w:r><w:r><w:instrText>LINK \"https://egen.se/5\"",
                                        "Läs")),
                Arguments.of("a simple field", heading + text + simple(" HYPERLINK &quot;https://egen.se/5&quot; ")),
                Arguments.of(
                        "a line break",
                        heading + paragraph(run("Egen text.") + "<w:r><w:br/></w:r>" + run("https://egen.se/5"))),
                Arguments.of(
                        "a line break in a run",
                        heading + paragraph("<w:r><w:t>Egen text.</w:t><w:cr/><w:t>https://egen.se/5</w:t></w:r>")),
                Arguments.of(
                        "a table",
                        heading + text + "<w:tbl><w:tr><w:tc>" + EditedDraft.text("Länk") + "</w:tc><w:tc>" + address
                                + "</w:tc></w:tr></w:tbl>"),
                Arguments.of("a text box", heading + paragraph(run("Egen text.") + box(address))),
                Arguments.of(
                        "a content control around all",
                        "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" + heading + text + address
                                + "</w:sdtContent></w:sdt>"),
                Arguments.of("a control without content", heading + "<w:sdt><w:sdtPr/></w:sdt>" + text + address),
                Arguments.of(
                        "smart tags",
                        heading
                                + paragraph("<w:smartTag w:element=\"x\"><w:customXml w:element=\"y\">"
                                        + run("Egen text.") + "</w:customXml></w:smartTag>")
                                + address),
                Arguments.of(
                        "hidden text",
                        heading
                                + text
                                + paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>hemligt</w:t></w:r>"
                                        + run("https://egen.se/5"))),
                Arguments.of("an address in a sentence", heading + EditedDraft.text("Läs på https://egen.se/5.")),
                Arguments.of(
                        "a hyphen that does not break",
                        heading + text + paragraph("<w:r><w:t>https://egen.se/5</w:t><w:softHyphen/></w:r>")),
                Arguments.of(
                        "an address in the style of notes",
                        heading
                                + text
                                + paragraph(
                                        "<w:r><w:rPr><w:rStyle w:val=\"Attatgarda\"/></w:rPr><w:t>https://egen.se/5</w:t></w:r>")),
                Arguments.of(
                        "an outline level",
                        "<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>" + run("Rapport – Egen post") + "</w:p>" + text
                                + address),
                Arguments.of(
                        "a mark that was inserted",
                        paragraph("<w:pPr><w:pStyle w:val=\"Rubrik2\"/><w:rPr><w:ins" + TRACKED
                                        + "/></w:rPr></w:pPr><w:ins" + TRACKED + ">" + run("Rapport – Egen post")
                                        + "</w:ins>")
                                + text
                                + address),
                Arguments.of(
                        "moved here",
                        paragraph("<w:pPr><w:pStyle w:val=\"Rubrik2\"/><w:rPr><w:moveTo" + TRACKED
                                        + "/></w:rPr></w:pPr><w:moveToRangeStart w:id=\"1\" w:name=\"m\"/><w:moveTo"
                                        + TRACKED + ">" + run("Rapport – Egen post")
                                        + "</w:moveTo><w:moveToRangeEnd w:id=\"1\"/>")
                                + text
                                + address));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ownItems")
    void should_read_an_own_item_with_its_address_when_it_is_written_with(String kind, String item) {
        DraftReturn returned = edited(xml -> before(B, item, xml));

        assertThat(returned.titles(State.OWN)).containsExactly("Egen post");
        assertThat(returned.titles(State.KEPT)).containsExactlyInAnyOrder(A, B, C);
        assertThat(returned.item("Egen post").urls()).containsExactly("https://egen.se/5");
        assertThat(returned.item("Egen post").type()).isEqualTo("Rapport");
        assertThat(String.join(" ", returned.item("Egen post").body())).doesNotContain("hemligt");
        assertThat(returned.item(A).urls()).containsExactly("https://a.se/1");
        assertThat(returned.unread()).isEmpty();
    }

    /** What takes the second item away, and nothing else. */
    static Stream<Arguments> deletions() {
        return Stream.of(
                Arguments.of("tracked, marks too", (UnaryOperator<String>) xml -> deleted(xml, true)),
                Arguments.of("tracked, marks left", (UnaryOperator<String>) xml -> deleted(xml, false)),
                Arguments.of("tracked as a row", (UnaryOperator<String>) xml -> replaced(
                        xml,
                        "<w:tbl><w:tr><w:trPr><w:del" + TRACKED + "/></w:trPr><w:tc>" + item(xml)
                                + "</w:tc></w:tr></w:tbl>")),
                Arguments.of("moved out of the document", (UnaryOperator<String>) xml -> replaced(
                        xml,
                        item(xml)
                                .replaceAll(RUN, "<w:moveFrom" + TRACKED + "><w:r>$1<w:t>$2</w:t></w:r></w:moveFrom>")
                                .replaceAll("(<w:pStyle [^>]*/>)", "$1<w:rPr><w:moveFrom" + TRACKED + "/></w:rPr>"))),
                Arguments.of("hidden", (UnaryOperator<String>) xml -> replaced(
                        xml,
                        item(xml)
                                .replaceAll(
                                        "<w:r>(<w:rPr>.*?</w:rPr>)?(?=<w:t )",
                                        "<w:r><w:rPr><w:vanish w:val=\"1\"/></w:rPr>"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deletions")
    void should_count_one_item_as_removed_when_it_is(String kind, UnaryOperator<String> edit) {
        DraftReturn returned = edited(edit);

        assertThat(returned.titles(State.REMOVED)).containsExactly(B);
        assertThat(returned.titles(State.KEPT)).containsExactlyInAnyOrder(A, C);
        assertThat(returned.titles(State.OWN)).isEmpty();
        assertThat(returned.which(ReturnedItem::moved)).isEmpty();
        assertThat(returned.item(A).urls()).containsExactly("https://a.se/1");
        assertThat(returned.item(C).urls()).containsExactly("https://c.se/3");
        assertThat(returned.answer).contains("    1  borttagen\n", "    0  egna\n");
    }

    /** What changes no item. */
    static Stream<Arguments> harmless() {
        String chapter = "w:name=\"kapitel_5\"";
        return Stream.of(
                Arguments.of(
                        "an empty heading of a chapter",
                        before(
                                xml -> EditedDraft.paragraph(xml, A),
                                "<w:p><w:pPr><w:pStyle w:val=\"Rubrik1\"/></w:pPr></w:p>")),
                Arguments.of(
                        "a page break in one",
                        before(
                                xml -> EditedDraft.paragraph(xml, B),
                                "<w:p><w:pPr><w:pStyle w:val=\"Rubrik1\"/></w:pPr><w:r><w:br w:type=\"page\"/></w:r></w:p>")),
                Arguments.of(
                        "an empty heading of an item",
                        before(
                                xml -> EditedDraft.paragraph(xml, "https://b.se/2"),
                                "<w:p><w:pPr><w:pStyle w:val=\"Rubrik2\"/></w:pPr></w:p>")),
                Arguments.of("a chapter in other words", (UnaryOperator<String>) xml -> xml.replace(
                        EditedDraft.paragraph(xml, chapter),
                        EditedDraft.paragraph(xml, chapter).replace("Beredskap och cybersäkerhet", "Om beredskap"))),
                Arguments.of("a chapter without its style", (UnaryOperator<String>) xml -> xml.replace(
                        EditedDraft.paragraph(xml, chapter),
                        EditedDraft.paragraph(xml, chapter).replace("Rubrik1", "Normal"))),
                Arguments.of("a bold chapter without mark", (UnaryOperator<String>) xml -> xml.replace(
                        EditedDraft.paragraph(xml, chapter),
                        paragraph("<w:r><w:rPr><w:b/></w:rPr><w:t>Beredskap och cybersäkerhet</w:t></w:r>"))),
                Arguments.of("the last list without its heading", (UnaryOperator<String>)
                        xml -> xml.replace(EditedDraft.paragraph(xml, ">Tas bort före publicering<"), "")),
                Arguments.of("the last list without heading and introduction", (UnaryOperator<String>) xml -> {
                    String heading = EditedDraft.paragraph(xml, ">Tas bort före publicering<");
                    int from = xml.indexOf(heading);
                    int until = xml.indexOf("</w:p>", from + heading.length()) + 6;
                    return xml.substring(0, from) + xml.substring(until);
                }),
                Arguments.of(
                        "a placeholder of Word's",
                        before(
                                xml -> EditedDraft.paragraph(xml, B),
                                "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                                        + EditedDraft.text("Klicka här för att ange text.")
                                        + "</w:sdtContent></w:sdt>")),
                Arguments.of(
                        "properties before a change",
                        before(
                                xml -> EditedDraft.paragraph(xml, "https://b.se/2"),
                                "<w:p><w:pPr><w:pPrChange" + TRACKED
                                        + "><w:pPr><w:pStyle w:val=\"Rubrik1\"/><w:outlineLvl w:val=\"0\"/></w:pPr></w:pPrChange></w:pPr></w:p>")),
                Arguments.of("room made above a heading", (UnaryOperator<String>) xml -> xml.replaceFirst(
                        "(<w:bookmarkStart [^>]*w:name=\"post_[^>]*>)",
                        "$1</w:p><w:p><w:pPr><w:pStyle w:val=\"Rubrik2\"/></w:pPr>")),
                Arguments.of(
                        "a chapter's heading in words of its own, by style", (UnaryOperator<String>) xml -> xml.replace(
                                EditedDraft.paragraph(xml, chapter),
                                EditedDraft.paragraph(xml, chapter)
                                        .replace("Rubrik1", "Normal")
                                        .replace("Beredskap och cybersäkerhet", "Om beredskap"))),
                Arguments.of(
                        "a field without end",
                        before(
                                xml -> EditedDraft.paragraph(xml, A),
                                paragraph("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"))),
                Arguments.of(
                        "a link without text",
                        before(
                                xml -> EditedDraft.paragraph(xml, "https://b.se/2"),
                                field("HYPERLINK \"https://fel.se/9\"", ""))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void should_change_no_item_by(String kind, UnaryOperator<String> edit) {
        DraftReturn returned = edited(edit);

        assertThat(returned.report.items())
                .isEqualTo(
                        new ReportReader(Drafts.AREAS).read("utkast.docx", SENT).items());
        assertThat(returned.titles(State.KEPT)).hasSize(3);
        assertThat(returned.titles(State.REMOVED)).isEmpty();
        assertThat(returned.titles(State.LEFT_OVER)).hasSize(1);
        assertThat(returned.unread()).isEmpty();
    }

    /** What cannot be read: it is asked about, and of the second item nothing is said. */
    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("a demoted heading", (UnaryOperator<String>)
                        xml -> xml.replace(heading(xml), heading(xml).replace("Rubrik2", "Normal"))),
                Arguments.of("a demoted heading without mark", (UnaryOperator<String>)
                        xml -> xml.replace(heading(xml), EditedDraft.text(B))),
                Arguments.of("a heading of level 3", (UnaryOperator<String>) xml -> xml.replace(
                        heading(xml), "<w:p><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>" + run(B) + "</w:p>")),
                Arguments.of("a heading of a chapter's level", (UnaryOperator<String>)
                        xml -> xml.replace(heading(xml), heading(xml).replace("Rubrik2", "Rubrik1"))),
                Arguments.of("a bold line", (UnaryOperator<String>) xml -> xml.replace(
                        heading(xml), paragraph("<w:r><w:rPr><w:b/></w:rPr><w:t>Kommunernas data</w:t></w:r>"))),
                Arguments.of("a bold line by style", (UnaryOperator<String>) xml -> xml.replace(
                        heading(xml),
                        "<w:p><w:pPr><w:pStyle w:val=\"Rubrik\"/></w:pPr>" + run("Kommunernas data") + "</w:p>")),
                Arguments.of("a plain line", (UnaryOperator<String>)
                        xml -> xml.replace(heading(xml), EditedDraft.text("Om kommunerna"))),
                Arguments.of("an unknown chapter", (UnaryOperator<String>)
                        xml -> xml.replace(heading(xml), EditedDraft.heading(1, "Bilagor") + heading(xml))
                                .replace(
                                        EditedDraft.paragraph(xml, "w:name=\"kapitel_2\""),
                                        EditedDraft.heading(1, "Regler och lagstiftning, datatillgång"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void should_ask_and_say_nothing_of_an_item_when_its_heading_is(String kind, UnaryOperator<String> edit) {
        DraftReturn returned = edited(edit);

        assertThat(returned.titles(State.KEPT)).containsExactlyInAnyOrder(A, C);
        assertThat(returned.titles(State.REMOVED)).isEmpty();
        assertThat(returned.titles(State.OWN)).isEmpty();
        assertThat(returned.item(A).urls()).containsExactly("https://a.se/1");
        assertThat(returned.item(A).body()).containsExactly("Ett. Två.");
        assertThat(returned.which(ReturnedItem::moved)).isEmpty();
        assertThat(returned.unread()).hasSize(1);
        assertThat(returned.answer)
                .contains(
                        "    1  inte inläst",
                        "Ska de vara med?",
                        returned.unread().get(0));
        if (!kind.contains("chapter")) {
            assertThat(returned.answer).contains("två adresser under ”Uppdrag – " + A);
        }
    }

    @Test
    void should_keep_the_text_when_someone_typed_over_a_note() {
        DraftReturn returned = edited(
                xml -> xml.replaceFirst(">\\[skriv om]<", ">Ny ingress.<").replace("Ett. Två.", ""));

        assertThat(returned.item(A).body()).containsExactly("Ny ingress.");
        assertThat(returned.item(B).body()).containsExactly("Data delas.");
    }

    /** What people see, where the link leads, and which address is read. */
    static Stream<Arguments> addresses() {
        return Stream.of(
                Arguments.of("https://egen.se/ny", "https://egen.se/ny", true),
                Arguments.of("https://a.se/1/", "https://a.se/1", false),
                Arguments.of("www.a.se", "https://a.se/1", false),
                Arguments.of("https://a.se/…", "https://a.se/1", false));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void should_believe_the_address_that_is_shown_unless_it_shortens_the_link(String shown, String read, boolean told) {
        DraftReturn returned = edited(xml -> xml.replace(">https://a.se/1<", ">" + shown + "<"));

        assertThat(returned.item(A).urls()).containsExactly(read);
        assertThat(returned.answer.contains("adressen som syns")).isEqualTo(told);
    }

    @Test
    void should_ask_when_the_address_of_one_item_stands_under_another() {
        DraftReturn returned =
                edited(xml -> xml.replace(heading(xml), "").replace(EditedDraft.paragraph(xml, "Data delas."), ""));

        assertThat(returned.titles(State.REMOVED)).isEmpty();
        assertThat(returned.answer).contains("Två adresser under ”" + A, B);
    }

    /** The same package in other forms. */
    @Test
    void should_find_the_parts_when_they_have_other_names() {
        byte[] online = EditedDraft.renamed(SENT, "word/document.xml", "word/document2.xml");
        byte[] styles = EditedDraft.renamed(online, "word/styles.xml", "word/styles2.xml");

        assertThat(read(styles)).isEqualTo(read(SENT));
    }

    @Test
    void should_not_read_what_a_style_hides() {
        byte[] hiding = EditedDraft.part(
                EditedDraft.body(
                        SENT,
                        xml -> before(
                                B,
                                paragraph(
                                        "<w:r><w:rPr><w:rStyle w:val=\"Barn\"/></w:rPr><w:t>https://dold.se/1</w:t></w:r>"),
                                xml)),
                "word/styles.xml",
                xml -> xml.replace(
                        "</w:styles>",
                        "<w:style w:type=\"character\" w:styleId=\"Dold\"><w:name w:val=\"Dold\"/><w:rPr><w:vanish/></w:rPr></w:style>"
                                + "<w:style w:type=\"character\" w:styleId=\"Barn\"><w:name w:val=\"Barn\"/><w:basedOn w:val=\"Dold\"/></w:style></w:styles>"));

        assertThat(read(hiding)).isEqualTo(read(SENT));
    }

    @Test
    void should_read_strict_documents() {
        UnaryOperator<String> strict = xml -> xml.replace(
                        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                        "http://purl.oclc.org/ooxml/wordprocessingml/main")
                .replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships");
        byte[] document = EditedDraft.part(SENT, "word/document.xml", strict);
        document = EditedDraft.part(document, "word/_rels/document.xml.rels", strict);
        document = EditedDraft.part(document, "word/styles.xml", strict);
        document = EditedDraft.part(document, "_rels/.rels", strict);

        assertThat(read(document)).isEqualTo(read(SENT));
    }

    @Test
    void should_read_a_zip_whose_entries_are_stored() {
        assertThat(read(EditedDraft.stored(SENT))).isEqualTo(read(SENT));
    }

    private static List<ReadItem> read(byte[] document) {
        return new ReportReader(Drafts.AREAS).read("utkast.docx", document).items();
    }

    private static DraftReturn edited(UnaryOperator<String> change) {
        return new DraftReturn(SENT, EditedDraft.body(SENT, change), STORIES);
    }

    private static UnaryOperator<String> before(UnaryOperator<String> paragraph, String more) {
        return xml -> xml.replace(paragraph.apply(xml), more + paragraph.apply(xml));
    }

    private static String before(String words, String more, String xml) {
        String paragraph = EditedDraft.paragraph(xml, words);
        return xml.replace(paragraph, more + paragraph);
    }

    private static String heading(String xml) {
        return EditedDraft.paragraph(xml, B);
    }

    /** The second item's paragraphs. */
    private static String item(String xml) {
        String address = EditedDraft.paragraph(xml, "https://b.se/2");
        return xml.substring(xml.indexOf(heading(xml)), xml.indexOf(address) + address.length());
    }

    private static String replaced(String xml, String other) {
        return xml.replace(item(xml), other);
    }

    private static String deleted(String xml, boolean marks) {
        String gone = item(xml).replaceAll(RUN, "<w:del" + TRACKED + "><w:r>$1<w:delText>$2</w:delText></w:r></w:del>");
        return replaced(xml, marks ? gone.replaceAll("(<w:pStyle [^>]*/>)", "$1" + DELETED_MARK) : gone);
    }

    private static String paragraph(String content) {
        return "<w:p>" + content + "</w:p>";
    }

    private static String run(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    private static String past(String style, String before, String text) {
        return paragraph(
                "<w:pPr><w:pStyle w:val=\"" + style + "\"/><w:pPrChange" + TRACKED + "><w:pPr><w:pStyle w:val=\""
                        + before + "\"/></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:rPrChange" + TRACKED
                        + "><w:rPr><w:vanish/><w:rStyle w:val=\"Attatgarda\"/></w:rPr></w:rPrChange></w:rPr><w:t>"
                        + text + "</w:t></w:r>");
    }

    private static String field(String instruction, String shown) {
        return paragraph("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">"
                + instruction + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run(shown)
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
    }

    private static String simple(String instruction) {
        return paragraph("<w:fldSimple w:instr=\"" + instruction + "\">" + run("Läs mer") + "</w:fldSimple>");
    }

    /** A text box as Word writes it, in two forms that say the same. */
    private static String box(String content) {
        return "<w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                + "<mc:Choice xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" Requires=\"wps\">"
                + "<w:drawing><wps:wsp><wps:txbx><w:txbxContent>" + content
                + "</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\">"
                + "<v:textbox><w:txbxContent>" + content
                + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
                + "</mc:AlternateContent></w:r>";
    }
}

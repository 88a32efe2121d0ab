package se.omvarld.edition.returned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.omvarld.edition.draft.StoryBuilder.story;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.edition.draft.Drafts;
import se.omvarld.edition.text.UnreadableReportException;
import se.omvarld.store.published.ReturnedItem;
import se.omvarld.store.published.ReturnedItem.State;
import se.omvarld.store.story.Story;

/** Edits as Word, Google Docs, Pages and LibreOffice write them, made after ECMA-376 and what those programs export. */
class ReturnedProgramsTest {
    private static final String A = "Vården får en ny portal";
    private static final String B = "Kommunerna och deras data";
    private static final List<Story> STORIES = List.of(
            story(A).id("ett").link("https://a.se/1").lead("Ett.").score(9).build(),
            story(B).id("två").link("https://b.se/2").lead("Två.").score(8).build(),
            story("Bara i veckobrevet")
                    .id("tre")
                    .area(2)
                    .digestOnly()
                    .link("https://c.se/3")
                    .build());
    private static final byte[] SENT = Drafts.write(Drafts.march(STORIES.toArray(Story[]::new)));
    private static final String TRACKED = " w:id=\"9\" w:author=\"Anna\" w:date=\"2026-04-02T09:00:00Z\"";
    private static final String SAFE =
            "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fegen.se%2F5&amp;data=05%7C02%7Canna";
    private static final String TEXT = EditedDraft.text("Egen text.");

    /** What says where an item of the analysts' own is from. */
    static Stream<Arguments> sources() {
        return Stream.of(
                Arguments.of("wrapped by Outlook, behind words", TEXT + link(SAFE, "Läs mer")),
                Arguments.of("wrapped by Outlook, behind itself", TEXT + link(SAFE, "https://egen.se/5")),
                Arguments.of(
                        "wrapped by Google Docs",
                        TEXT + link("https://www.google.com/url?q=https://egen.se/5&amp;sa=D", "https://egen.se/5")),
                Arguments.of(
                        "in pieces",
                        TEXT + paragraph(run("https://") + "<w:proofErr w:type=\"spellEnd\"/>" + run("egen.se/5"))),
                Arguments.of("after a name", TEXT + EditedDraft.text("Källa: Institutet, https://egen.se/5")),
                Arguments.of("in angle brackets", TEXT + EditedDraft.text("&lt;https://egen.se/5&gt;")),
                Arguments.of("with a space of no width", TEXT + EditedDraft.text("https://egen.se/\u200b5\u00a0")),
                Arguments.of(
                        "beside text inserted and deleted",
                        paragraph(run("Egen text.") + "<w:ins" + TRACKED + "><w:del" + TRACKED
                                        + "><w:r><w:delText>https://fel.se</w:delText></w:r></w:del></w:ins>")
                                + EditedDraft.text("https://egen.se/5")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    void should_read_the_address_of_a_source_that_is(String kind, String under) {
        DraftReturn returned = own(under);

        assertThat(returned.item("Egen post").urls()).containsExactly("https://egen.se/5");
        assertThat(returned.titles(State.KEPT)).hasSize(2);
        assertThat(returned.unread()).isEmpty();
        assertThat(returned.report.doubts()).isEmpty();
    }

    @Test
    void should_give_an_address_its_scheme() {
        assertThat(own(TEXT + EditedDraft.text("www.egen.se/5"))
                        .item("Egen post")
                        .urls())
                .containsExactly("https://www.egen.se/5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"footnote", "endnote"})
    void should_find_the_source_in_a_note(String kind) {
        String reference = "<w:r><w:" + kind + "Reference w:id=\"2\"/></w:r>";
        byte[] document = EditedDraft.body(
                SENT,
                xml -> before(B, EditedDraft.heading(2, "Egen post") + paragraph(run("Egen text.") + reference), xml));
        document = EditedDraft.with(
                document,
                "word/" + kind + "s.xml",
                "<w:%1$ss xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:%1$s w:id=\"2\"><w:p><w:r><w:t>Se https://egen.se/5.</w:t></w:r></w:p></w:%1$s></w:%1$ss>"
                        .formatted(kind));
        document = EditedDraft.part(
                document,
                "word/_rels/document.xml.rels",
                xml -> xml.replace(
                        "</Relationships>",
                        "<Relationship Id=\"rId900\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                                + kind + "s\" Target=\"" + kind + "s.xml\"/></Relationships>"));

        DraftReturn returned = new DraftReturn(SENT, document, STORIES);

        assertThat(returned.item("Egen post").urls()).containsExactly("https://egen.se/5");
        assertThat(returned.item("Egen post").body()).containsExactly("Egen text.");
        assertThat(returned.item(A).urls()).containsExactly("https://a.se/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<w:altChunk r:id=\"rId901\"/>", "<w:p><w:subDoc r:id=\"rId901\"/></w:p>"})
    void should_refuse_a_document_that_takes_in_another(String other) {
        assertThatThrownBy(() -> edited(xml -> xml.replace(item(xml), other)))
                .isInstanceOfSatisfying(UnreadableReportException.class, refused -> assertThat(refused.swedish())
                        .contains("spara det på nytt"));
    }

    /** A table of contents whose lines have lost their style. */
    static Stream<Arguments> contents() {
        String chapter = "<w:r><w:rPr><w:b/></w:rPr><w:t>Styrning och samordning</w:t></w:r>";
        String lines = paragraph(run(A)) + paragraph(run(B));
        String field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o \"1-2\" \\h"
                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        String linked = "<w:hyperlink w:anchor=\"_Toc1\">%s</w:hyperlink>";
        return Stream.of(
                Arguments.of(
                        "by Google Docs",
                        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>"
                                + paragraph(chapter) + lines + "</w:sdtContent></w:sdt>"),
                Arguments.of(
                        "in a field",
                        paragraph(field + chapter)
                                + lines
                                + paragraph("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")),
                Arguments.of(
                        "by Pages",
                        paragraph(linked.formatted(chapter))
                                + paragraph(linked.formatted(run(A)))
                                + paragraph(linked.formatted(run(B)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contents")
    void should_take_no_line_of_the_contents_for_an_item(String kind, String contents) {
        DraftReturn returned = edited(xml -> xml.replace("<w:body>", "<w:body>" + contents));

        assertThat(returned.titles(State.KEPT)).hasSize(2);
        assertThat(returned.unread()).isEmpty();
    }

    @Test
    void should_read_the_draft_when_all_chapters_have_the_style_of_a_title() {
        DraftReturn returned = edited(xml -> xml.replace("w:val=\"Rubrik1\"", "w:val=\"Rubrik\""));

        assertThat(returned.titles(State.KEPT)).hasSize(2);
        assertThat(returned.unread()).isEmpty();
    }

    @Test
    void should_know_an_item_that_was_moved_with_changes_tracked() {
        DraftReturn returned = edited(xml -> {
            String moved = tracked(item(xml).replaceAll("<w:bookmark(?:Start|End)[^>]*/>", ""), "moveTo");
            String there = EditedDraft.paragraph(xml, A);
            return xml.replace(item(xml), tracked(item(xml), "moveFrom")).replace(there, moved + there);
        });

        assertThat(returned.titles(State.KEPT)).containsExactlyInAnyOrder(A, B);
        assertThat(returned.titles(State.REMOVED)).isEmpty();
        assertThat(returned.report.items().get(0).title()).isEqualTo(B);
    }

    @Test
    void should_say_one_and_many_as_swedish_does() {
        DraftReturn one = edited(xml ->
                before(B, EditedDraft.heading(2, "Egen post") + TEXT, xml).replace(">" + A + "<", ">Ny titel<"));
        DraftReturn two = edited(xml -> before(B, EditedDraft.heading(2, "En") + EditedDraft.heading(2, "Två"), xml)
                .replace(item(xml), ""));

        assertThat(one.which(ReturnedItem::retitled)).hasSize(1);
        assertThat(one.answer).contains("    1  egen\n", "1 omdöpt, 0 med annan typ", "    0  borttagna\n");
        assertThat(two.answer).contains("    2  egna\n", "0 omdöpta", "    1  borttagen\n", "    1  behållen,");
    }

    private static DraftReturn own(String under) {
        return edited(xml -> before(B, EditedDraft.heading(2, "Egen post") + under, xml));
    }

    private static DraftReturn edited(UnaryOperator<String> change) {
        return new DraftReturn(SENT, EditedDraft.body(SENT, change), STORIES);
    }

    private static String before(String words, String more, String xml) {
        String paragraph = EditedDraft.paragraph(xml, words);
        return xml.replace(paragraph, more + paragraph);
    }

    /** The second item's paragraphs. */
    private static String item(String xml) {
        String address = EditedDraft.paragraph(xml, "https://b.se/2");
        return xml.substring(xml.indexOf(EditedDraft.paragraph(xml, B)), xml.indexOf(address) + address.length());
    }

    private static String tracked(String item, String move) {
        return item.replaceAll(
                        "<w:r>((?:<w:rPr>.*?</w:rPr>)?)<w:t ([^>]*)>([^<]*)</w:t></w:r>",
                        "<w:" + move + TRACKED + "><w:r>$1<w:t $2>$3</w:t></w:r></w:" + move + ">")
                .replaceAll("(<w:pStyle [^>]*/>)", "$1<w:rPr><w:" + move + TRACKED + "/></w:rPr>");
    }

    private static String link(String address, String shown) {
        return paragraph("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"" + address
                + "\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run(shown)
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
    }

    private static String paragraph(String content) {
        return "<w:p>" + content + "</w:p>";
    }

    private static String run(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }
}

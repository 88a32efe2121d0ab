package se.omvarld.edition.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.edition.draft.StoryBuilder.story;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Element;
import se.omvarld.edition.docx.DraftCheck;
import se.omvarld.edition.returned.WordFile;
import se.omvarld.item.text.HostileWords;
import se.omvarld.store.edition.RenderedEdition;
import se.omvarld.store.story.Story;

/** Whatever stands in any field of an item: the draft has no field but its own, no link but to the web, and opens. */
class ShownDraftTest {
    static final List<String> TEXTS = HostileWords.TEXTS;
    static final List<String> LINKS = HostileWords.LINKS;

    private static final String PARTS = "word/(document|comments|header\\d*|footer\\d*|footnotes|endnotes)\\.xml";
    private static final WordFile HARMLESS = new WordFile(draft("Rubrik", "https://example.se/1"));

    @ParameterizedTest
    @FieldSource("TEXTS")
    void should_have_no_field_of_the_sources_and_stay_sound(String text) {
        byte[] document = draft(text, "https://example.se/1");
        WordFile file = new WordFile(document);

        assertThat(DraftCheck.problemsIn(document)).isEmpty();
        assertThat(fields(file)).isEqualTo(fields(HARMLESS));
        assertThat(file.parts(".*(vba|embeddings|activeX|afchunk|\\.bin).*")).isEmpty();
        file.parts(PARTS).forEach(part -> file.elements(part, "t")
                .forEach(run -> HostileWords.assertVisible(run.getTextContent())));
        HostileWords.assertVisible(file.text("docProps/core.xml", "title"));
    }

    @ParameterizedTest
    @FieldSource("LINKS")
    void should_link_nowhere_when_a_link_is_none_of_the_web(String link) {
        WordFile file = new WordFile(draft("Rubrik", link));

        assertThat(targets(file)).allMatch(target -> target.matches("https?://[!-~]+|mailto:[a-z@.]+"));
        assertThat(targets(file).size()).isLessThan(targets(HARMLESS).size());
        assertThat(fields(file)).isEqualTo(fields(HARMLESS));
    }

    @Test
    void should_show_as_text_what_looks_like_a_field() {
        WordFile file = new WordFile(draft(HostileWords.BRACES, "https://example.se/1"));

        assertThat(file.paragraphs("heading 2").get(0)).contains("{ INCLUDETEXT", "DDEAUTO");
        assertThat(fields(HARMLESS)).isNotEmpty().noneMatch(field -> field.contains("INCLUDETEXT"));
    }

    @Test
    void should_have_a_mail_of_visible_text() {
        RenderedEdition mail = new DraftLetter(new DraftDocument(Drafts.TEMPLATE, Drafts.SETTINGS))
                .render(Drafts.march(hostile(HostileWords.UNSEEN, "javascript:x")));

        HostileWords.assertVisible(mail.subject());
        HostileWords.assertVisible(new String(mail.parts().get(0).content(), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(mail.parts().get(1).name()).matches("[A-Za-z0-9.-]+");
    }

    /** What Word would compute, and of which sort: instructions, simple fields, alternative content, objects, forms. */
    private static List<String> fields(WordFile file) {
        return file.parts(PARTS).stream()
                .flatMap(part ->
                        List.of("instrText", "fldSimple", "object", "altChunk", "ffData", "dataBinding").stream()
                                .flatMap(name -> file.elements(part, name).stream())
                                .map(ShownDraftTest::field))
                .toList();
    }

    private static String field(Element element) {
        return (element.getLocalName() + element.getTextContent() + WordFile.attribute(element, "instr"))
                .replaceAll("post_[0-9a-f]{12} ", "post_… ");
    }

    /** Where the document's parts point outside of it. */
    private static List<String> targets(WordFile file) {
        return file.parts(".*\\.rels").stream()
                .flatMap(part -> file.elements(part, "Relationship").stream())
                .filter(relation -> relation.getAttribute("TargetMode").equals("External"))
                .map(relation -> relation.getAttribute("Target"))
                .toList();
    }

    private static byte[] draft(String text, String link) {
        return Drafts.write(Drafts.march(
                hostile(text, link),
                story(text)
                        .id("digest-only")
                        .publisher(text)
                        .link(link)
                        .area(2)
                        .digestOnly()
                        .build()));
    }

    private static Story hostile(String text, String link) {
        return story(text)
                .id(text)
                .type(text)
                .lead(text + "\n* " + text)
                .publisher(text)
                .language(text)
                .link(link)
                .secondArea(2)
                .reason(text)
                .also(new Story.Appearance(text, text, link))
                .build();
    }
}

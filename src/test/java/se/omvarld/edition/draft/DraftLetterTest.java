package se.omvarld.edition.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.edition.draft.StoryBuilder.story;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import se.omvarld.edition.returned.WordFile;
import se.omvarld.store.edition.RenderedEdition;

class DraftLetterTest {
    private final DraftLetter letter = new DraftLetter(new DraftDocument(Drafts.TEMPLATE, Drafts.SETTINGS));

    @Test
    void should_carry_the_document_and_say_what_it_holds() {
        RenderedEdition mail = letter.render(Drafts.march(
                story("Ett").build(),
                story("Två").id("2").build(),
                story("Tre").id("3").area(3).digestOnly().build()));

        assertThat(mail.subject()).isEqualTo("Omvärldsbevakning mars 2026: utkast till månadsrapport, 2 poster");
        assertThat(text(mail))
                .contains("    2  Styrning och samordning", "    0  Kompetens", "1 träff till", "tryck F9")
                .doesNotContain("Övrigt")
                .endsWith("Utskicks-id 2026-03\n");
        RenderedEdition.Part document = mail.parts().get(1);
        assertThat(document.name()).isEqualTo("Omvarldsbevakning-2026-03-utkast.docx");
        assertThat(document.mediaType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(new WordFile(document.content()).paragraphs("heading 2")).containsExactly("Ett", "Två");
    }

    @Test
    void should_say_so_when_there_is_nothing() {
        RenderedEdition mail = letter.render(Drafts.march());

        assertThat(mail.subject()).endsWith("utkast till månadsrapport, inga poster");
        assertThat(text(mail)).contains("Inga fler träffar under månaden.");
    }

    @Test
    void should_write_one_in_the_singular() {
        assertThat(letter.render(Drafts.march(story("Ett").build())).subject()).endsWith(", 1 post");
    }

    private static String text(RenderedEdition mail) {
        return new String(mail.parts().get(0).content(), StandardCharsets.UTF_8);
    }
}

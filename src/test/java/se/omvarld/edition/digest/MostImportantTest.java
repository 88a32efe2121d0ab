package se.omvarld.edition.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.omvarld.mail.MailSettings;
import se.omvarld.store.edition.RenderedEdition;

class MostImportantTest {
    private static final MailSettings SETTINGS =
            new MailSettings("Omvärld <omvarld@ehm.example>", "omvarld.ehm.example");

    private static final DigestContent WEEK = Samples.from(Samples.MONDAY, Samples.many(32), List.of());

    @Test
    void should_put_the_five_that_rank_highest_first_with_their_numbers_and_say_what_the_order_means() {
        assertThat(text(WEEK, DigestFoot.NONE))
                .containsSubsequence(
                        "== Viktigast ==",
                        "• Uppdrag – Nytt uppdrag om nationell digital infrastruktur, del 31 (nr 32, Beredskap och"
                                + " cybersäkerhet)",
                        "del 30 (nr 31, ",
                        "del 27 (nr 28, ",
                        "Inom varje område står det som reglerna ger högst rang först.",
                        "== Styrning och samordning (7) ==")
                .doesNotContain("(nr 27, ");
    }

    @Test
    void should_name_only_items_of_the_chosen_areas_and_none_in_a_short_mail() {
        assertThat(text(WEEK.only(Set.of(1, 2)), DigestFoot.NONE))
                .contains("(nr 13, ")
                .doesNotContain("(nr 32, ");
        assertThat(text(Samples.week(Samples.story(1, "Ett")), DigestFoot.NONE)).doesNotContain("Viktigast");
    }

    @Test
    void should_mark_what_the_draft_would_hold_and_what_may_be_the_same_news() {
        String text = text(WEEK, DigestFoot.NONE);

        assertThat(text).containsSubsequence("1. Uppdrag", "   Till utkastet", "   Liknar nr ", "2. Uppdrag");
    }

    @Test
    void should_say_what_to_do_when_something_is_missing_or_wrong() {
        DigestFoot foot =
                new DigestFoot("imap.ehm.example", SETTINGS, "\\\\server\\omvarld\\config", "anna@ehm.example");

        assertThat(text(WEEK, foot))
                .contains(
                        "Vidarebefordra mejlet eller länken till omvarld@ehm.example",
                        "Svara på brevet med postens nummer",
                        "areas.yaml i mappen \\\\server\\omvarld\\config",
                        "Frågor? Kontakta anna@ehm.example.");
        assertThat(text(WEEK, new DigestFoot("", SETTINGS, "", "")))
                .doesNotContain("Vidarebefordra", "Frågor?")
                .contains("Nyckelorden står i filen areas.yaml, och");
    }

    private static String text(DigestContent content, DigestFoot foot) {
        RenderedEdition mail = new DigestRenderer(Samples.HTML, Samples.TEXT, ReplyLinks.NONE, foot).render(content);
        return new String(mail.parts().get(0).content(), StandardCharsets.UTF_8);
    }
}

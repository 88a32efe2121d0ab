package se.omvarld.edition.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.edition.draft.StoryBuilder.story;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.edition.wording.Clause;
import se.omvarld.edition.wording.Phrase;
import se.omvarld.store.story.Story;

class SummaryProposalTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Läkemedelsverket föreslår permanent innovationsstöd |         | att Läkemedelsverket föreslår permanent innovationsstöd
            Nordiska företag rör sig mot suveräna moln          | Rapport | att nordiska företag rör sig mot suveräna moln
            Ny rapport visar vägen i arbetet                    | Rapport | att en ny rapport visar vägen i arbetet
            Uppdrag att utveckla en nationell struktur          | Uppdrag | ett uppdrag att utveckla en nationell struktur
            AI tar än så länge inte jobben i Europa             | Analys  | analysen ”AI tar än så länge inte jobben i Europa”
            Nu får patienter en ny portal                       |         | nyheten ”Nu får patienter en ny portal”
            Nya it-jobbet: utvärdera AI-resultat                |         | nyheten ”Nya it-jobbet: utvärdera AI-resultat”
            Pilot för beredskapssjukhus                         | Uppdrag | uppdraget ”Pilot för beredskapssjukhus”
            Uppdatering av mobilt Bank-id påverkar e-tjänster   |         | att uppdatering av mobilt Bank-id påverkar e-tjänster
            Kommuner måste samarbeta om AI                      | Debattartikel | debattartikeln ”Kommuner måste samarbeta om AI”
            Remiss av SOU 2031:10 Ett lyft mot fusk             | Remiss  | en remiss av SOU 2031:10 Ett lyft mot fusk
            Riksrevisionens rapport om bidrag                   | Skrivelse | skrivelsen ”Riksrevisionens rapport om bidrag”
            "Kommuner måste samarbeta"                          | Debattartikel | debattartikeln ”Kommuner måste samarbeta”
            """)
    void should_fit_a_title_into_a_sentence(String title, String type, String expected) {
        Story story = story(title).type(type == null ? "" : type).lead("").build();

        assertThat(text(Clause.of(story))).isEqualTo(expected);
    }

    @Test
    void should_quote_a_foreign_title_in_its_language() {
        List<Phrase> phrases =
                Clause.of(story("FDA clears device").language("en").build());

        assertThat(phrases).contains(new Phrase("FDA clears device", "en-GB"));
    }

    @Test
    void should_name_the_strongest_first_and_say_that_there_is_more() {
        List<Story> stories = List.of(
                story("Regionen köper ett system").score(1).build(),
                story("Myndigheten startar en tjänst").score(9).build(),
                story("Kommunen testar en robot").score(5).build());

        assertThat(text(SummaryProposal.of(new Chapter(Drafts.AREAS.get(0), stories, List.of()))))
                .isEqualTo("Här presenteras bland annat att Myndigheten startar en tjänst."
                        + " På området nämns också att Kommunen testar en robot.");
    }

    private static String text(List<Phrase> phrases) {
        return phrases.stream().map(Phrase::text).collect(Collectors.joining());
    }
}

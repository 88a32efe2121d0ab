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
import se.omvarld.edition.wording.Wording;
import se.omvarld.edition.wording.WordingFile;
import se.omvarld.store.story.Story;

class SummaryProposalTest {
    private static final Wording WORDING = WordingFile.shipped();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Läkemedelsverket föreslår permanent innovationsstöd |         | att Läkemedelsverket föreslår permanent innovationsstöd
            Nordiska företag rör sig mot suveräna moln          | Rapport | en rapport som visar att nordiska företag rör sig mot suveräna moln
            Ny rapport visar vägen i arbetet                    | Rapport | en ny rapport som visar vägen i arbetet
            Uppdrag att utveckla en nationell struktur          | Uppdrag | ett uppdrag att utveckla en nationell struktur
            Uppdrag till Socialstyrelsen att ta fram förslag    | Uppdrag | att Socialstyrelsen har fått i uppdrag att ta fram förslag
            Uppdrag till Digg och PTS om e-legitimation         | Uppdrag | ett uppdrag till Digg och PTS om e-legitimation
            AI tar än så länge inte jobben i Europa             | Analys  | en analys som visar att AI än så länge inte tar jobben i Europa
            Systemet bedöms inte bli användbart                 |         | att Systemet inte bedöms bli användbart
            Regionen kan i dag inte läsa journalen              |         | nyheten ”Regionen kan i dag inte läsa journalen”
            Nu får patienter en ny portal                       |         | nyheten ”Nu får patienter en ny portal”
            AI kan förändra din vård                            | Studie  | studien ”AI kan förändra din vård”
            Nya it-jobbet: utvärdera AI-resultat                |         | nyheten ”Nya it-jobbet: utvärdera AI-resultat”
            Exempelmyndigheten: EU måste bygga ett register     |         | att EU måste bygga ett register, enligt Exempelmyndigheten
            Forskare: EU måste bygga ett register               |         | nyheten ”Forskare: EU måste bygga ett register”
            Robotar gör vården bättre – ett lyft för alla       |         | att robotar gör vården bättre
            Fler kan nå Exempellistan (EXL) med e-id            |         | att fler kan nå Exempellistan (EXL) med e-id
            Svenska Exempelsällskapet lanserar två mallar       |         | att Svenska Exempelsällskapet lanserar två mallar
            Exempel-studie: Ett register skulle stärka vården   | Studie  | en Exempel-studie som visar att ett register skulle stärka vården
            IHP-rapporten, Vården ur läkarnas perspektiv        | Rapport | ”IHP-rapporten, Vården ur läkarnas perspektiv”
            Kvantdatorer växande hot mot hälsodata              | Rapport | rapporten ”Kvantdatorer växande hot mot hälsodata”
            Wolf analyserar läget med särskilt fokus            | Rapport | att Wolf analyserar läget med särskilt fokus
            Pilot för beredskapssjukhus                         | Uppdrag | uppdraget ”Pilot för beredskapssjukhus”
            Nya krav på samverkan vid datadelning               | Lagrådsremiss | en lagrådsremiss om nya krav på samverkan vid datadelning
            Nytt system för kontroll vid upphandling            | Proposition   | en proposition om ett nytt system för kontroll vid upphandling
            Cybersäkerhetskollen 2025                           | Rapport | rapporten ”Cybersäkerhetskollen 2025”
            Uppdatering av mobilt Bank-id påverkar e-tjänster   |         | att en uppdatering av mobilt Bank-id påverkar e-tjänster
            Kommuner måste samarbeta om AI                      | Debattartikel | debattartikeln ”Kommuner måste samarbeta om AI”
            Remiss av SOU 2031:10 Ett lyft mot fusk             | Remiss  | en remiss av betänkandet ”Ett lyft mot fusk” (SOU 2031:10)
            Remiss av Verkets rapport Förslag mot fusk          | Remiss  | en remiss av Verkets rapport ”Förslag mot fusk”
            Remiss av betänkandet En ny lag (SOU 2031:10)       | Remiss  | en remiss av betänkandet ”En ny lag” (SOU 2031:10)
            Remiss av SOU 2031:1 Ett och SOU 2031:2 Två         | Remiss  | en remiss av SOU 2031:1 Ett och SOU 2031:2 Två
            Proposition om ett bättre högkostnadsskydd          | Proposition | en proposition om ett bättre högkostnadsskydd
            Elektronisk inlämning av intyg (Prop. 2031/32:4)    | Proposition | en proposition om elektronisk inlämning av intyg
            En förbättrad elevhälsa (SOU 2031:10)               | Utredning   | utredningen ”En förbättrad elevhälsa”
            Uppdrag till Ett och Två om stöd i syfte att lära   | Uppdrag | ett uppdrag till Ett och Två om stöd i syfte att lära
            Uppdrag om vägledning för hälsodata slutredovisas   | Uppdrag | att ett uppdrag om vägledning för hälsodata slutredovisas
            Nytt statligt system för bra inköp ska stärka oss   | Uppdrag | uppdraget ”Nytt statligt system för bra inköp ska stärka oss”
            Nytt statligt system för inköp av it ska minska kön | Uppdrag | att ett nytt statligt system för inköp av it ska minska kön
            Lagändring kan krävas för digital vård              |         | att lagändring kan krävas för digital vård
            Civilminister Erik Ek deltar i möte                 |         | att civilminister Erik Ek deltar i möte
            Riksrevisionens rapport om bidrag                   | Skrivelse | skrivelsen ”Riksrevisionens rapport om bidrag”
            "Kommuner måste samarbeta"                          | Debattartikel | debattartikeln ”Kommuner måste samarbeta”
            """)
    void should_fit_a_title_into_a_sentence(String title, String type, String expected) {
        Story story = story(title).type(type == null ? "" : type).lead("").build();

        assertThat(text(Clause.of(story, WORDING).phrases())).isEqualTo(expected);
    }

    @Test
    void should_quote_a_foreign_title_in_its_language() {
        List<Phrase> phrases = Clause.of(
                        story("FDA clears device").language("en").build(), WORDING)
                .phrases();

        assertThat(phrases).contains(new Phrase("FDA clears device", "en-GB"));
    }

    @Test
    void should_name_the_strongest_first_and_say_that_there_is_more() {
        List<Story> stories = List.of(
                story("Regionen köper ett system").score(1).build(),
                story("Myndigheten startar en tjänst").score(9).build(),
                story("Kommunen testar en robot").score(5).build());

        assertThat(text(SummaryProposal.of(new Chapter(Drafts.AREAS.get(0), stories, List.of()), WORDING)))
                .isEqualTo("Här presenteras bland annat att Myndigheten startar en tjänst."
                        + " På området lyfts också att Kommunen testar en robot.");
    }

    @Test
    void should_join_two_that_fit_and_open_the_areas_differently() {
        List<Story> stories = List.of(
                story("Myndigheten startar en tjänst").score(9).build(),
                story("Regionen köper ett system").score(8).build(),
                story("Kommunen testar en robot").score(7).build(),
                story("Fyra").score(2).build(),
                story("Fem").score(1).build());

        assertThat(text(SummaryProposal.of(new Chapter(Drafts.AREAS.get(0), stories, List.of()), WORDING)))
                .isEqualTo(
                        "Här presenteras bland annat att Myndigheten startar en tjänst och att Regionen köper ett system."
                                + " På området lyfts också att Kommunen testar en robot.");
        assertThat(text(SummaryProposal.of(new Chapter(Drafts.AREAS.get(1), stories, List.of()), WORDING)))
                .startsWith("Här lyfts bland annat att ")
                .contains(" På området nämns också ");
    }

    @Test
    void should_let_a_pair_open_although_a_stronger_one_stands_between() {
        List<Story> stories = List.of(
                story("Myndigheten startar en tjänst").score(9).build(),
                story("Nya jobbet: att välja").score(8).build(),
                story("Kommunen testar en robot").score(7).build(),
                story("Fyra").score(2).build(),
                story("Fem").score(1).build());

        assertThat(text(SummaryProposal.of(new Chapter(Drafts.AREAS.get(0), stories, List.of()), WORDING)))
                .isEqualTo(
                        "Här presenteras bland annat att Myndigheten startar en tjänst och att Kommunen testar en robot."
                                + " På området lyfts också nyheten ”Nya jobbet: att välja”.");
    }

    private static String text(List<Phrase> phrases) {
        return phrases.stream().map(Phrase::text).collect(Collectors.joining());
    }
}

package se.omvarld.item.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two texts are the same news in other words. */
class TextFingerprintTest {
    private static final String LEAD = "Myndigheten ska bygga en nationell infrastruktur för hälsodata tillsammans med"
            + " regioner och kommuner, så att journaler kan läsas i hela landet.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Nationell infrastruktur för hälsodata byggs ut | Uppdrag att bygga ut nationell infrastruktur för hälsodata
        Säkrare tillgång till läkemedel i hela landetProp. 2025/26:60 | Regeringen föreslår säkrare tillgång till läkemedel i hela landet
        Remiss av SOU 2025:108 Ett datalyft mot felaktiga journaler | Ett datalyft mot felaktiga journalerSOU 2025:108
        """)
    void should_be_the_same_when_a_press_release_and_a_decision_say_so(String one, String other) {
        assertThat(TextFingerprint.of(one, LEAD).sameAs(TextFingerprint.of(other, LEAD)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Sjukvårdsminister Anna Andersson besöker Gotland | Sjukvårdsminister Anna Andersson deltar i nordiskt ministermöte
        Pressträff om ny komvuxutredning | Pressträff om ny gymnasieutredning
        Remiss av promemorian En ny miljömyndighet | Remiss av promemorian Höjd skatt på viss tobak
        """)
    void should_differ_when_only_names_and_formal_words_are_shared(String one, String other) {
        assertThat(TextFingerprint.of(one, "En resa om vården på öar.")
                        .sameAs(TextFingerprint.of(other, "Ett möte om något annat.")))
                .isFalse();
    }

    @Test
    void should_differ_when_official_numbers_differ_though_all_else_is_alike() {
        TextFingerprint first =
                TextFingerprint.of("Remiss av SOU 2025:105 Överföring av fondens tillgångar och verksamhet", LEAD);
        TextFingerprint second =
                TextFingerprint.of("Remiss av SOU 2025:106 Överföring av fondens tillgångar och verksamhet", LEAD);

        assertThat(first.sameAs(second)).isFalse();
    }

    @Test
    void should_ask_more_of_titles_when_there_are_no_leads() {
        TextFingerprint first = TextFingerprint.of("Utrikesminister Anna Andersson besöker Warszawa", "");
        TextFingerprint second = TextFingerprint.of("Utrikesminister Anna Andersson besökte Japan", "");

        assertThat(first.sameAs(second)).isFalse();
    }

    @Test
    void should_not_break_when_a_text_has_no_words() {
        assertThat(TextFingerprint.of("", "").sameAs(TextFingerprint.of("123 – !!", "")))
                .isFalse();
    }
}

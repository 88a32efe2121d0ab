package se.omvarld.edition.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TornWordsTest {
    @ParameterizedTest
    @CsvSource({
        "Regionen och läkemedels-, myndigheten säger, läkemedelsmyndigheten säger",
        "Det var Socialstyrel-, sen som sade, Socialstyrelsen som sade",
        "Nu är E-hälso-, myndigheten med, E-hälsomyndigheten med",
        "Ett ord om IT-, säkerhet och, IT-säkerhet och",
        "Ett ord om e-, hälsa för alla, e-hälsa för alla",
        "Ett ord om covid-, vaccin för alla, covid-vaccin för alla",
        "Ett ord om Google-, användare och, Google-användare och",
        "Ett ord om hälso-, och sjukvård, hälso- och sjukvård",
        "Ett ord om vård\u00ad, givare här, vårdgivare här",
        "Ett ord om vård\u2010, givare här, vårdgivare här"
    })
    void should_join_a_word_that_a_lines_end_has_torn(String line, String next, String joined) {
        List<ReportLine> lines = Stream.of(
                        "Alla vet vad Google är.",
                        "Och covid-vaccin finns här.",
                        line,
                        next + " om detta.",
                        "Slut på allt.")
                .map(text -> new ReportLine(text, false, List.of()))
                .toList();

        String text = PageJoints.closed(lines).stream().map(ReportLine::text).collect(Collectors.joining(" "));

        assertThat(text).contains(joined + " om detta.");
    }
}

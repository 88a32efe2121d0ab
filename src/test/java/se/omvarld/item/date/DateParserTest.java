package se.omvarld.item.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 03 Mar 2026 07:00:00 +0100 | 2026-03-03T06:00:00Z",
                "Fri, 03 Mar 2026 07:00:00 +0100 | 2026-03-03T06:00:00Z",
                "tis, 3 mar 2026 07:00:00 GMT | 2026-03-03T07:00:00Z",
                "3 Mar 26 07:00 EST | 2026-03-03T12:00:00Z",
                "Tue, 07 Jul 2026 07:00:00 CEST | 2026-07-07T05:00:00Z",
                "Tue, 03 Mar 2026 07:00:00 Nonsens | 2026-03-03T06:00:00Z",
                "Tue, 03 Mar 2026 07:00:00 +9900 | 2026-03-02T23:00:00Z",
                "Tue, 03 Mar 2026 27:00:00 +0100 | 2026-03-02T23:00:00Z",
                "2026-03-03T07:00:00Z | 2026-03-03T07:00:00Z",
                "2026-03-03T07:00:00.123+01:00 | 2026-03-03T06:00:00Z",
                "2026-07-03T07:00 | 2026-07-03T05:00:00Z",
                "20260303T070000Z | 2026-03-03T07:00:00Z",
                "2026-03-03 07:00 | 2026-03-03T06:00:00Z",
                "2026-03-03, kl. 07.00 | 2026-03-03T06:00:00Z",
                "2026-03-03 | 2026-03-02T23:00:00Z",
                "2026-07-03 | 2026-07-02T22:00:00Z",
                "2026/3/3 | 2026-03-02T23:00:00Z",
                "3 mars 2026 | 2026-03-02T23:00:00Z",
                "3 mar 2026 kl. 07.00 | 2026-03-03T06:00:00Z",
                "Publicerad: 3 MARS 2026 klockan 07:00 | 2026-03-03T06:00:00Z",
                "den 3:e maj 2026 | 2026-05-02T22:00:00Z",
                "03-Mar-2026 | 2026-03-02T23:00:00Z",
                "March 3, 2026 7:30 PM | 2026-03-03T18:30:00Z",
                "3rd of March 2026 | 2026-03-02T23:00:00Z",
                "3.3.2026 | 2026-03-02T23:00:00Z",
                "17/3/2026 | 2026-03-16T23:00:00Z",
                "3/17/2026 | 2026-03-16T23:00:00Z",
                "03/03/2026 | 2026-03-02T23:00:00Z",
                "Wed Mar 18 07:00:00 CET 2026 | 2026-03-18T06:00:00Z",
                "Tue Mar 17 09:30:00 2026 | 2026-03-17T08:30:00Z",
                "Tue Mar 17 2026 09:00:00 GMT+0100 (CET) | 2026-03-17T08:00:00Z",
                "tisdag, mars 17, 2026 - 19:32 | 2026-03-17T18:32:00Z",
                "3/17/2026 9:00:00 AM | 2026-03-17T08:00:00Z",
                "077, 17 Mar 2026 22:43:38 +0000 | 2026-03-17T22:43:38Z",
                "1773738000 | 2026-03-17T09:00:00Z",
                "1773738000000 | 2026-03-17T09:00:00Z",
                "/Date(1773738000000+0100)/ | 2026-03-17T09:00:00Z",
                "[2026,3,17,10,0] | 2026-03-17T09:00:00Z",
                "20260317100000 | 2026-03-17T09:00:00Z",
                "16. mars 2026 | 2026-03-15T23:00:00Z",
                "16. marts 2026 kl. 08.15 | 2026-03-16T07:15:00Z",
                "16. desember 2026 | 2026-12-15T23:00:00Z",
                "16. maaliskuuta 2026 | 2026-03-15T23:00:00Z",
                "16. März 2026 | 2026-03-15T23:00:00Z",
                "1er août 2026 | 2026-07-31T22:00:00Z",
                "16 déc. 2026 | 2026-12-15T23:00:00Z",
                "3/3 2026 | 2026-03-02T23:00:00Z",
                "16.3.26 | 2026-03-15T23:00:00Z",
            })
    void should_read_the_date_when_a_source_writes_its_own_way(String written, Instant date) {
        assertThat(DateParser.parse(written)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mars 2026",
                "2026-03",
                "2026",
                "31 februari 2026",
                "3/4/2026",
                "igår",
                "99999999",
                "12 apor 2026",
                "version 1.2.3",
                "kl. 07.00",
                "070-123 45 67"
            })
    void should_give_no_date_when_there_is_none_or_it_is_unclear(String written) {
        assertThat(DateParser.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://svenskfarmaci.se/2026/03/17/rubrik/, 2026-03-16T23:00:00Z",
        "https://www.digg.se/nyheter/2026-03-17-rubrik, 2026-03-16T23:00:00Z",
        "https://www.who.int/europe/news/item/17-03-2026-title, 2026-03-16T23:00:00Z",
        "https://www.who.int/europe/news/item/04-03-2026-title, 2026-03-03T23:00:00Z",
        "https://www.ecb.europa.eu/ecb.blog20260317~1f.en.html, 2026-03-16T23:00:00Z",
    })
    void should_read_the_day_when_the_address_holds_it(String address, Instant date) {
        assertThat(DateParser.inAddress(address)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.regeringen.se/pressmeddelanden/2026/03/rubrik/",
                "https://www.lif.se/nyheter/2026/3/99-skal/",
                "https://computersweden.se/article/4142317/rubrik.html",
                "https://www.socialstyrelsen.se/publikationer/x-2026-4-10194/",
                "https://skr.se/a?dag=2026-03-17"
            })
    void should_give_no_day_when_the_address_holds_only_a_month_or_other_numbers(String address) {
        assertThat(DateParser.inAddress(address)).isEmpty();
    }

    @Test
    void should_drop_the_date_when_it_cannot_be_true() {
        Instant now = Instant.parse("2026-04-01T12:00:00Z");
        assertThat(DateParser.plausible(Optional.of(Instant.EPOCH), now)).isEmpty();
        assertThat(DateParser.plausible(Optional.of(now.plusSeconds(86_401)), now))
                .isEmpty();
        assertThat(DateParser.plausible(Optional.of(now.plusSeconds(86_400)), now))
                .isPresent();
        assertThat(DateParser.plausible(Optional.of(Instant.parse("1995-01-01T00:00:00Z")), now))
                .isPresent();
    }
}

package se.omvarld.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ItemFactoryTest {

    private static final Instant NOW = Instant.parse("2026-04-01T12:00:00Z");

    private final ItemFactory maker = new ItemFactory(Origin.of("imy", "IMY"), "https://www.imy.se/nyheter/", NOW);

    @Test
    void should_key_by_address_when_there_is_a_link() {
        Item item = make("a/?utm_source=rss", "guid-1", "Rubrik", "", "");
        assertThat(item.key()).isEqualTo("https://imy.se/nyheter/a");
        assertThat(item.link()).isEqualTo("https://www.imy.se/nyheter/a/");
    }

    @Test
    void should_key_by_source_and_guid_when_there_is_no_link() {
        assertThat(make("", "guid-1", "Rubrik", "", "").key()).isEqualTo("imy guid-1");
        assertThat(make("javascript:x", "", "Rubrik", "", "").key()).isEqualTo("imy Rubrik");
    }

    @Test
    void should_take_the_lead_or_the_address_when_there_is_no_title() {
        assertThat(make("/a", "", " <b></b> ", "<p>Om en ny lag.</p>", "").title())
                .isEqualTo("Om en ny lag.");
        assertThat(make("/nyheter/ny-lag-om-h%C3%A4lsodata.html", "", "", "", "")
                        .title())
                .isEqualTo("Ny lag om hälsodata");
    }

    @Test
    void should_make_nothing_when_there_is_neither_title_nor_link() {
        assertThat(maker.make(new RawItem("", "guid", "", "", "2026-03-03"))).isEmpty();
        assertThat(maker.make(new RawItem("https://imy.se/", "", "", "", ""))).isEmpty();
    }

    @Test
    void should_date_by_first_sight_when_the_stated_date_is_absurd() {
        assertThat(make("/a", "", "x", "", "Thu, 01 Jan 1970 00:00:00 GMT").dated())
                .isEqualTo(NOW);
        assertThat(make("/a", "", "x", "", "2031-01-01").published()).isEmpty();
    }

    @Test
    void should_date_by_address_when_no_date_is_stated() {
        assertThat(make("/2026/03/17/a", "", "x", "", "").published()).contains(Instant.parse("2026-03-16T23:00:00Z"));
    }

    private Item make(String link, String guid, String title, String summary, String date) {
        return maker.make(new RawItem(link, guid, title, summary, date)).orElseThrow();
    }
}

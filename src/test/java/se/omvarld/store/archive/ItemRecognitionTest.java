package se.omvarld.store.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.store.Database;
import se.omvarld.store.Newsroom;
import se.omvarld.store.NewsroomTestBase;
import se.omvarld.store.SetClock;
import se.omvarld.store.edition.Editions;

/**
 * Which item of a feed is which, from poll to poll. An item is written {@code link, guid, title, day of March}; {@code -} is
 * none. In words it stands in {@code docs/mechanisms.md}, "An item's key".
 */
@Tag("slow")
class ItemRecognitionTest {
    @TempDir
    private Path folder;

    private Newsroom newsroom;
    private SetClock clock;

    @BeforeEach
    void open() {
        newsroom = Newsroom.at("2026-03-18T10:00", Database.SQLITE, folder);
        clock = newsroom.clock;
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            one item, unchanged                                | /a, g1, Hälsodata delas, 12                      | /a, g1, Hälsodata delas, 12                                   | 0
            same link and guid, title edited and date moved    | /a, g1, Hälsodata delas, 12                      | /a, g1, Nu byggs vägar om, 17                                 | 0
            same link and title, other guid                    | /a, g1, Hälsodata delas, 12                      | /a, g2, Hälsodata delas, 17                                   | 0
            same link, other guid and title                    | /a, g1, Lägesrapport vecka 11, 12                | /a, g2, Lägesrapport vecka 12, 17                             | 1
            same link, other guid and title, both shown        | /a, g1, Lägesrapport vecka 11, 12                | /a, g2, Lägesrapport vecka 12, 17; /a, g1, Lägesrapport vecka 11, 12 | 1
            same link, no guid, title edited                   | /a, -, Hälsodata delas, 12                       | /a, -, Rättad: hälsodata delas, 17                            | 0
            same link, no guid, next number of a series        | /a, -, Lägesrapport vecka 11, 12                 | /a, -, Lägesrapport vecka 12, 17                              | 1
            same link, no guid, other words on the same day    | /a, -, Hälsodata delas, 12                       | /a, -, Journaler öppnas för patienter, 12                     | 0
            same link, no guid, other words on another day     | /a, -, Hälsodata delas, 12                       | /a, -, Journaler öppnas för patienter, 17                     | 1
            home page, no guid, other title                    | /, -, Hälsodata delas, 12                        | /, -, Journaler öppnas för patienter, 12                      | 1
            repeated link, the next one of a title             | /s, g1, Driftstörning, 10; /s, g2, Underhåll, 11 | /s, g3, Driftstörning, 17; /s, g2, Underhåll, 11              | 1
            repeated link, guids drawn anew                    | /s, g1, Driftstörning, 10; /s, g2, Underhåll, 11 | /s, g3, Driftstörning, 10; /s, g4, Underhåll, 11              | 0
            repeated link, no guids, one more                  | /s, -, Driftstörning, 10; /s, -, Underhåll, 11   | /s, -, Avbrott, 17; /s, -, Driftstörning, 10; /s, -, Underhåll, 11 | 1
            other fragment                                     | /logg#a, -, Fält tas bort, 10                    | /logg#b, -, Kodning ändras, 10; /logg#a, -, Fält tas bort, 10 | 1
            other hash route, the old one gone                 | /#/nyhet/1, -, Fält tas bort, 10                 | /#/nyhet/2, -, Kodning ändras, 10                             | 1
            fragment added                                     | /a, -, Hälsodata delas, 12                       | /a#top, -, Hälsodata delas i dag, 12                          | 0
            other link, same guid                              | /a, g1, Hälsodata delas, 12                      | /b, g1, Hälsodata delas, 12                                   | 0
            other link, same guid, title edited                | /a, g1, Hälsodata delas, 12                      | /b, g1, Rättad: hälsodata delas, 12                           | 0
            other link, the guid is the place in the list      | /a, 1, Hälsodata delas, 12                       | /b, 1, Journaler öppnas för patienter, 17; /a, 2, Hälsodata delas, 12 | 1
            session in the link, guid                          | /a;jsessionid=0A1B, g1, AI nytt, 12              | /a;jsessionid=2C3D, g1, AI nytt, 12                           | 0
            session in the link, no guid                       | /a?PHPSESSID=0a1b&x=1, -, AI nytt, 12            | /a?x=1&PHPSESSID=2c3d, -, AI nytt, 12                         | 0
            token in the link, no guid                         | /a?token=a81b9cc3, -, AI nytt, 12                | /a?token=77f2c19e, -, AI nytt, 12                             | 0
            token in the link, guids drawn anew                | /a?token=a81b9cc3, g1, AI nytt, 12               | /a?token=77f2c19e, g2, AI nytt, 12                            | 0
            number in the link, guids                          | /a?id=1, g1, Beslut, 12                          | /a?id=2, g2, Beslut, 12                                       | 1
            number in the link, both shown                     | /a?id=1, -, Beslut, 12                           | /a?id=2, -, Beslut, 12; /a?id=1, -, Beslut, 12                | 1
            site built anew, same titles and dates             | /nyheter/1, -, Nu delas hälsodata i vården, 12   | /aktuellt/77, -, Nu delas hälsodata i vården, 12              | 0
            site built anew, the next one of a series          | /nyheter/1, -, Så mår vården och hälsodatan, 12  | /aktuellt/77, -, Så mår vården och hälsodatan, 17             | 1
            no link, same guid                                 | -, g1, Hälsodata delas, 12                       | -, g1, Rättad: hälsodata delas, 12                            | 0
            no link, other guid                                | -, g1, Driftstörning, 12                         | -, g2, Driftstörning, 17                                      | 1
            no link, guids drawn anew                          | -, g1, Nu delas hälsodata i vården, 12           | -, g2, Nu delas hälsodata i vården, 12                        | 0
            no link, one guid for all                          | -, 0, Hälsodata delas, 12                        | -, 0, Journaler öppnas för patienter, 17; -, 0, Hälsodata delas, 12 | 1
            no link, no guid                                   | -, -, Hälsodata delas, 12                        | -, -, Hälsodata delas, 12; -, -, Journaler öppnas, 17         | 1
            N/A for a link                                     | N/A, g1, Hälsodata delas, 12                     | N/A, g1, Hälsodata delas, 12; N/A, g2, Journaler öppnas, 17   | 1
            """)
    void should_tell_what_is_new(String what, String first, String second, int fresh) {
        newsroom.knowing("a");
        newsroom.pollFeed("a", items(first));
        int archived = newsroom.archive().items();
        clock.set("2026-03-18T12:00");

        assertThat(newsroom.pollFeed("a", items(second)).fresh()).as(what).isEqualTo(fresh);
        assertThat(newsroom.archive().items()).as(what).isEqualTo(archived + fresh);
        clock.set("2026-03-18T13:00");
        assertThat(newsroom.pollFeed("a", items(second)).fresh())
                .as(what + ", polled again")
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3 | /s, g1, Avbrott, 17; /s, g2, Långsam inloggning, 17; /s, g3, Underhåll i natt, 17
            3 | /s, -, Avbrott, 17; /s, -, Långsam inloggning, 17; /s, -, Underhåll i natt, 17
            2 | /s, -, Driftstörning, 16; /s, -, Driftstörning, 17
            3 | /l#a, -, Nytt API, 17; /l#b, -, Ny kodning, 17; /l#c, -, Fält tas bort, 17
            2 | N/A, g1, Avbrott, 17; N/A, g2, Långsam inloggning, 17
            1 | /a, g1, Avbrott, 17; /a, g1, Avbrott, 17
            1 | /a, g1, Avbrott, 17; /a, g2, Avbrott, 17
            1 | /a, -, Avbrott i e-recept, 17; /a, -, Rättad: avbrott i e-recept, 17
            2 | -, 0, Avbrott, 17; -, 0, Långsam inloggning, 17
            """)
    void should_count_what_one_document_shows(int count, String shown) {
        newsroom.pollFeed("a", items(shown));

        assertThat(newsroom.archive().items()).isEqualTo(count);
        assertThat(newsroom.pollFeed("a", items(shown)).fresh()).isZero();
    }

    @Test
    void should_keep_the_link_as_the_source_writes_it_when_a_part_of_it_tells_nothing() {
        newsroom.pollFeed("a", items("/logg#a, -, Nytt API, 17; /b;jsessionid=0A1B, g1, AI nytt, 17"));

        assertThat(newsroom.store
                        .sql("select link from items order by link")
                        .query(String.class)
                        .list())
                .containsExactly("https://a.se/b;jsessionid=0A1B", "https://a.se/logg#a");
    }

    @Test
    void should_not_be_new_when_an_item_was_removed_and_is_still_shown() {
        newsroom.knowing("a");
        String[] shown = items("/s, g1, Avbrott, 2; /s, g2, Långsam inloggning, 3");
        newsroom.pollFeed("a", shown);
        new Editions(newsroom.store, clock).open(NewsroomTestBase.WEEK);
        newsroom.store
                .sql("update editions set state = 'SENT', until_at = '2028-04-01T00:00:00.000Z'")
                .update();
        clock.set("2028-06-01T12:00");
        assertThat(new Retention(newsroom.store, 24, 12, clock).run().items()).isEqualTo(2);

        assertThat(newsroom.pollFeed("a", shown).fresh()).isZero();
        assertThat(newsroom.pollFeed("a", items("/s, g3, Nytt avbrott, 17")).fresh())
                .isEqualTo(1);
    }

    /** One text of RSS for each item. */
    static String[] items(String shown) {
        List<String> items = Arrays.stream(shown.split(";(?= )", -1))
                .map(ItemRecognitionTest::item)
                .toList();
        return items.toArray(String[]::new);
    }

    private static String item(String shown) {
        List<String> parts = Arrays.stream(shown.strip().split(", ", -1)).collect(Collectors.toList());
        String link = parts.get(0);
        String guid = parts.get(1);
        String address = link.startsWith("/") ? "https://a.se" + link.replace("&", "&amp;") : link;
        return "<item><title>" + parts.get(2) + "</title>"
                + (link.equals("-") ? "" : "<link>" + address + "</link>")
                + (guid.equals("-") ? "" : "<guid isPermaLink='false'>" + guid + "</guid>")
                + "<pubDate>" + parts.get(3) + " Mar 2026 08:00:00 +0100</pubDate></item>";
    }
}

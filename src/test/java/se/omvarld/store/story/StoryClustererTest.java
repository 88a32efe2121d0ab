package se.omvarld.store.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.item.Item;
import se.omvarld.item.ItemFactory;
import se.omvarld.item.Origin;
import se.omvarld.item.RawItem;
import se.omvarld.source.config.Source;
import se.omvarld.store.MigratedFile;
import se.omvarld.store.archive.Items;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.SourceStates;

/** Items of several sources and what story each of them joins. */
class StoryClustererTest {
    private static final Instant NOW = Instant.parse("2026-03-20T07:00:00Z");
    private static final String TITLE = "Regeringen ger uppdrag om nationell infrastruktur för hälsodata";
    private static final String LEAD =
            "Myndigheten ska bygga en nationell infrastruktur så att journaler kan läsas i hela landet.";

    @TempDir
    private Path folder;

    private Store store;
    private Items items;

    @BeforeEach
    void open() {
        MigratedFile.into(folder);
        store = Store.open("jdbc:sqlite:" + folder.resolve("omvarld.db"), "", "");
        items = new Items(store);
        for (String source : List.of("site", "tt", "decisions")) {
            new SourceStates(store).know(new Source(source, "feed", Map.of("publisher", source), "", 1));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void should_be_one_story_when_another_source_says_it_in_other_words() {
        add("site", "https://myndigheten.example/1", TITLE, LEAD, "2026-03-17");
        add(
                "decisions",
                "https://regeringen.example/u1",
                "Uppdrag att bygga nationell infrastruktur för hälsodata",
                LEAD,
                "2026-03-12");

        assertThat(stories()).hasSize(1);
    }

    @Test
    void should_be_two_stories_when_one_source_says_it_in_other_words() {
        add("site", "https://myndigheten.example/1", TITLE, LEAD, "2026-03-17");
        add(
                "site",
                "https://myndigheten.example/2",
                "Uppdrag att bygga nationell infrastruktur för hälsodata",
                LEAD,
                "2026-03-17");

        assertThat(stories()).hasSize(2);
    }

    @Test
    void should_be_two_stories_when_more_than_14_days_lie_between() {
        add("site", "https://myndigheten.example/1", TITLE, LEAD, "2026-03-01");
        add("tt", "https://tt.example/1", TITLE + " som ska byggas", LEAD, "2026-03-17");

        assertThat(stories()).hasSize(2);
    }

    @Test
    void should_not_drift_when_each_item_is_near_the_one_before() {
        add("site", "https://myndigheten.example/1", TITLE, LEAD, "2026-02-20");
        add("tt", "https://tt.example/1", TITLE, LEAD, "2026-03-02");
        add("decisions", "https://regeringen.example/u1", TITLE, LEAD, "2026-03-12");

        assertThat(stories())
                .containsExactlyInAnyOrder("https://myndigheten.example/1", "https://regeringen.example/u1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://myndigheten.example/nyhet",
                "https://www.myndigheten.example/nyhet",
                "https://myndigheten.example/nyhet/",
                "https://myndigheten.example/nyhet#top",
                "https://myndigheten.example/nyhet?utm_source=x&fbclid=1",
            })
    void should_not_be_new_when_the_address_is_only_written_otherwise(String link) {
        add("site", "https://myndigheten.example/nyhet", TITLE, LEAD, "2026-03-17");

        assertThat(add("site", link, "Rättad: " + TITLE, "Ny ingress", "2026-03-19"))
                .isFalse();
        assertThat(add("tt", link, "En helt annan rubrik om samma sak", "", "2026-03-19"))
                .isFalse();
    }

    @Test
    void should_be_one_story_when_another_process_has_added_the_first() {
        add("site", "https://myndigheten.example/0", "En helt annan nyhet om vägar och broar", LEAD, "2026-03-17");
        Items own = items;
        items = new Items(store);
        add("site", "https://myndigheten.example/1", TITLE, LEAD, "2026-03-17");
        items = own;
        add("tt", "https://tt.example/1", TITLE, LEAD, "2026-03-18");

        assertThat(stories()).hasSize(2);
    }

    @Test
    void should_be_one_story_when_both_are_older_than_memory_reaches() {
        add("tt", "https://tt.example/0", "En helt annan nyhet om vägar och broar", LEAD, "2026-03-18");
        add("site", "https://myndigheten.example/1", TITLE, LEAD, "2025-05-17");
        add("tt", "https://tt.example/1", TITLE, LEAD, "2025-05-18");

        assertThat(stories()).hasSize(2);
    }

    @Test
    void should_compare_with_nothing_that_was_undone() {
        add("site", "https://myndigheten.example/0", "En helt annan nyhet om vägar och broar", LEAD, "2026-03-17");
        assertThatThrownBy(() -> store.inTransaction(() -> {
                    add("site", "https://myndigheten.example/1", TITLE, LEAD, "2026-03-17");
                    throw new IllegalStateException("the disk is full");
                }))
                .hasMessage("the disk is full");
        add("decisions", "https://regeringen.example/u1", "En ny väg genom Dalarna är klar", LEAD, "2026-03-17");
        add("tt", "https://tt.example/1", TITLE, LEAD, "2026-03-18");

        assertThat(stories()).hasSize(3);
        assertThat(store.sql("select count(*) from title_traces where item not in (select number from items)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void should_join_no_story_that_was_removed_from_the_archive() {
        add("site", "https://myndigheten.example/1", TITLE, LEAD, "2026-03-17");
        add("site", "https://myndigheten.example/2", "En helt annan nyhet om vägar och broar", LEAD, "2026-03-17");
        store.sql("delete from title_traces where item = 1").update();
        store.sql("delete from items where number = 1").update();
        add("tt", "https://tt.example/1", TITLE, LEAD, "2026-03-18");

        assertThat(stories()).containsExactlyInAnyOrder("https://myndigheten.example/2", "https://tt.example/1");
    }

    private boolean add(String source, String link, String title, String lead, String date) {
        Item item = new ItemFactory(Origin.of(source, source), "", NOW)
                .make(new RawItem(link, "", title, lead, date))
                .orElseThrow();
        return !items.add(List.of(IncomingItem.of(item, false))).isEmpty();
    }

    private List<String> stories() {
        return store.sql("select distinct story from items").query(String.class).list();
    }
}

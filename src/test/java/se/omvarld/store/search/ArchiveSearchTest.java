package se.omvarld.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.store.Newsroom.shown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.item.RawItem;
import se.omvarld.store.NewsroomTestBase;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.RenderedEdition;
import se.omvarld.store.search.SearchQuery.Place;
import se.omvarld.store.search.SearchQuery.Which;

@Tag("slow")
class ArchiveSearchTest extends NewsroomTestBase {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    private List<String> titles(String words, Which which, int area) {
        return search(words, which, area, Optional.empty(), 100).items().stream()
                .map(found -> found.item().title())
                .toList();
    }

    private ArchiveSearch.Page search(String words, Which which, int area, Optional<Place> after, int most) {
        return new ArchiveSearch(newsroom.store).find(SearchQuery.of(words, which, area, "", after, TODAY), most);
    }

    @Test
    void should_find_a_word_in_either_case_and_within_longer_words() {
        newsroom.knowing("a");
        newsroom.poll(
                "a", shown("/1", "ÅTERKALLELSE av läkemedel"), shown("/2", "Läkemedelsbrist"), shown("/3", "Mat"));

        assertThat(titles("läkeMEDEL", Which.ALL, 0))
                .containsExactlyInAnyOrder("ÅTERKALLELSE av läkemedel", "Läkemedelsbrist");
        assertThat(titles("återkallelse", Which.ALL, 0)).containsExactly("ÅTERKALLELSE av läkemedel");
        assertThat(titles("a\u030Aterkallelse", Which.ALL, 0)).containsExactly("ÅTERKALLELSE av läkemedel");
        assertThat(titles("aterkallelse", Which.ALL, 0)).isEmpty();
    }

    @Test
    void should_ask_for_every_word_wherever_it_stands() {
        newsroom.knowing("a");
        newsroom.poll(
                "a",
                new RawItem("/1", "", "Brist i Skåne", "Regionen saknar läkemedel sedan i måndags, säger chefen.", ""),
                shown("/2", "Brist på mat"));

        assertThat(titles("brist läkemedel", Which.ALL, 0)).containsExactly("Brist i Skåne");
        assertThat(titles("brist a", Which.ALL, 0)).hasSize(2);
        assertThat(titles("brist läkemedel mat", Which.ALL, 0)).isEmpty();
    }

    @Test
    void should_find_what_is_dated_in_the_time_that_the_words_name_by_days_in_sweden() {
        newsroom.knowing("a");
        newsroom.poll(
                "a",
                shown("/1", "Brist i januari", "2026-01-31T23:30:00+01:00"),
                shown("/2", "Brist i februari", "2026-02-01T00:30:00+01:00"),
                shown("/3", "Brist i mars", "2026-03-01"));

        assertThat(dated("brist februari")).containsExactly("Brist i februari");
        assertThat(dated("brist februari 2026")).containsExactly("Brist i februari");
        assertThat(dated("brist februari 2025")).isEmpty();
        assertThat(dated("2026-01")).containsExactly("Brist i januari");
        assertThat(dated("från:2026-02-01")).containsExactly("Brist i mars", "Brist i februari");
        assertThat(dated("från:2026-01-31 till:2026-02-01")).containsExactly("Brist i februari", "Brist i januari");
        assertThat(question("brist februari 2025").understood())
                .isEqualTo("ordet ”brist”, från 1 februari 2025, till och med 28 februari 2025");
    }

    @Test
    void should_look_through_a_large_archive_a_part_at_a_time_and_miss_nothing() {
        newsroom.knowing("a");
        newsroom.poll(
                "a",
                IntStream.range(0, 40)
                        .mapToObj(i ->
                                shown("/" + i, (i % 20 == 19 ? "Brist " : "Mat ") + i, "2026-03-" + (i < 20 ? 10 : 11)))
                        .toArray(RawItem[]::new));
        ArchiveSearch search = new ArchiveSearch(newsroom.store, 3);

        assertThat(search.find(question("brist"), 9).items()).hasSize(2);
        List<String> soon = new ArrayList<>();
        Optional<Place> after = Optional.empty();
        do {
            ArchiveSearch.Page page = search.findSoon(SearchQuery.of("brist", Which.ALL, 0, "", after, TODAY), 9);
            page.items().forEach(found -> soon.add(found.item().title()));
            after = page.next();
        } while (after.isPresent());
        assertThat(soon).containsExactly("Brist 39", "Brist 19");
    }

    @Test
    void should_end_a_pages_search_before_the_archive_does_and_say_where_to_go_on() {
        newsroom.knowing("a");
        for (int day = 10; day < 28; day++) {
            newsroom.poll("a", shown("/" + day, (day == 10 ? "Brist " : "Mat ") + day, "2026-02-" + day));
        }
        ArchiveSearch search = new ArchiveSearch(newsroom.store, 1);

        ArchiveSearch.Page first = search.findSoon(question("brist"), 9);
        assertThat(first.items()).isEmpty();
        assertThat(first.next()).isPresent();
        assertThat(search.findSoon(SearchQuery.of("brist", Which.ALL, 0, "", first.next(), TODAY), 9)
                        .items())
                .hasSize(1);
    }

    private List<String> dated(String words) {
        return new ArchiveSearch(newsroom.store)
                .find(question(words), 100).items().stream()
                        .map(found -> found.item().title())
                        .toList();
    }

    private static SearchQuery question(String words) {
        return SearchQuery.of(words, Which.ALL, 0, "", Optional.empty(), TODAY);
    }

    @Test
    void should_know_a_source_by_its_id_and_by_its_publishers_name() {
        newsroom.knowing("a");
        newsroom.poll("a", shown("/1", "Brist"));
        String publisher = newsroom.store
                .sql("select publisher from items")
                .query(String.class)
                .single();

        for (String source : List.of("a", publisher.toUpperCase(java.util.Locale.ROOT))) {
            assertThat(new ArchiveSearch(newsroom.store)
                            .find(SearchQuery.of("", Which.ALL, 0, source, Optional.empty(), TODAY), 9)
                            .items())
                    .hasSize(1);
        }
    }

    @Test
    void should_take_signs_of_the_database_as_they_are() {
        newsroom.knowing("a");
        newsroom.poll(
                "a", shown("/1", "Ökar 100 % i år"), shown("/2", "Ökar 100 i år"), shown("/3", "Fil_namn! 'or 1=1"));

        assertThat(titles("100 %", Which.ALL, 0)).containsExactly("Ökar 100 % i år");
        assertThat(titles("l_n", Which.ALL, 0)).containsExactly("Fil_namn! 'or 1=1");
        assertThat(titles("namn! 'or", Which.ALL, 0)).containsExactly("Fil_namn! 'or 1=1");
        assertThat(titles("\\ \" ; --", Which.ALL, 0)).isEmpty();
    }

    @Test
    void should_tell_picked_left_and_baseline_apart_with_the_reason_of_each() {
        newsroom.poll("a", shown("/0", "Ny hälsodata", "2025-03-01"));
        newsroom.poll("a", shown("/1", "Mer hälsodata"), shown("/2", "Brist på läkemedel"), shown("/3", "Parkering"));

        assertThat(titles("", Which.PICKED, 0)).containsExactlyInAnyOrder("Mer hälsodata", "Brist på läkemedel");
        assertThat(titles("", Which.PICKED, 5)).containsExactly("Brist på läkemedel");
        assertThat(titles("", Which.LEFT, 0)).containsExactly("Parkering");
        assertThat(titles("", Which.BASELINE, 0)).containsExactly("Ny hälsodata");
        assertThat(search("", Which.ALL, 0, Optional.empty(), 100).items())
                .hasSize(4)
                .allSatisfy(found ->
                        assertThat(found.verdict().orElseThrow().reason()).isNotEmpty());
    }

    @Test
    void should_show_each_item_once_when_going_on_page_by_page() {
        newsroom.knowing("a");
        newsroom.poll(
                "a",
                IntStream.range(0, 23)
                        .mapToObj(i -> shown("/" + i, "Nyhet å " + i, i < 12 ? "2026-03-17" : "2026-03-16"))
                        .toArray(RawItem[]::new));

        List<String> keys = new ArrayList<>();
        Optional<Place> after = Optional.empty();
        do {
            ArchiveSearch.Page page = search("nyhet å", Which.ALL, 0, after, 5);
            page.items().forEach(found -> keys.add(found.item().key()));
            after = page.next();
        } while (after.isPresent());

        assertThat(keys).hasSize(23).doesNotHaveDuplicates();
    }

    @Test
    void should_say_in_which_edition_an_item_stands() {
        newsroom.knowing("a");
        newsroom.poll("a", shown("/1", "Mer hälsodata"));
        Editions editions = new Editions(newsroom.store, clock);
        editions.freeze(editions.open(WEEK), news(), new RenderedEdition("v. 12", List.of()), List.of());

        assertThat(search("hälsodata", Which.ALL, 0, Optional.empty(), 5).items())
                .singleElement()
                .satisfies(found -> assertThat(found.shown()).containsExactly(new FoundItem.Shown(WEEK.period(), 1)));
    }

    @Test
    void should_list_the_last_picks_first_and_never_baseline() {
        newsroom.poll("a", shown("/0", "Gammal hälsodata", "2025-03-01"));
        newsroom.poll("a", shown("/1", "Mer hälsodata"), shown("/2", "Parkering"));
        clock.set("2026-03-18T11:00");
        newsroom.poll("a", shown("/3", "Brist på läkemedel"));

        assertThat(new ArchiveSearch(newsroom.store).lastPicked(10))
                .extracting(found -> found.item().title())
                .containsExactly("Brist på läkemedel", "Mer hälsodata");
    }
}

package se.omvarld.store.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.omvarld.store.Newsroom.shown;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.failure.FailureCause;
import se.omvarld.item.RawItem;
import se.omvarld.source.config.Source;
import se.omvarld.source.fetch.HttpAnswer;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.Newsroom;
import se.omvarld.store.NewsroomTestBase;
import se.omvarld.store.SetClock;
import se.omvarld.store.edition.Deliveries;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.RenderedEdition;
import se.omvarld.store.edition.Stories;
import se.omvarld.store.poll.RobotsCache;

/** What is removed from the archive, and what must stay. */
@Tag("slow")
class RetentionTest extends NewsroomTestBase {
    private static final RawItem OLD = shown("https://a.se/gammal", "Ny rapport om hälsodata i vården");
    private static final Duration THREE_YEARS = Duration.ofDays(3 * 365);

    private Retention.Removed removed() {
        return new Retention(newsroom.store, 24, 12, clock).run();
    }

    private int rows(String table) {
        return newsroom.store
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private Editions editions() {
        return new Editions(newsroom.store, clock);
    }

    /** Makes the week's digest of what is news, frozen and not yet sent. */
    private Edition frozen(Edition week) {
        Edition edition = editions().open(week);
        RenderedEdition rendered = new RenderedEdition(
                "Ämne", List.of(new RenderedEdition.Part("a.html", "text/html", new byte[] {1, 2})));
        List<Delivery> deliveries =
                List.of(new Delivery(week.period(), "a@example.se", 0, "<x@y>", clock.instant(), 0, ""));
        editions()
                .freeze(
                        edition,
                        new Stories(newsroom.store)
                                .news(week, Newsroom.NO_QUOTAS)
                                .stories(),
                        rendered,
                        deliveries);
        return edition;
    }

    private void sent(Edition edition) {
        Deliveries deliveries = new Deliveries(newsroom.store, clock);
        deliveries.of(edition.period()).forEach(deliveries::sent);
    }

    /** A later week whose digest was made: what came before it has had its place. */
    private void laterWeek() {
        Instant monday = clock.instant();
        sent(frozen(new Edition(
                "2030-W01", Edition.Kind.WEEKLY, monday.minus(Duration.ofDays(7)), monday, Edition.State.OPENED)));
    }

    private void oldItemThatWasSent() {
        newsroom.knowing("a");
        newsroom.poll("a", OLD);
        clock.forward(Duration.ofDays(7));
        sent(frozen(WEEK));
        clock.forward(THREE_YEARS);
        newsroom.poll("a", shown("https://a.se/ny", "Sporten i korthet i dag"));
        laterWeek();
    }

    @Test
    void should_remove_an_item_with_all_that_belongs_to_it_when_it_is_older_than_it_is_kept() {
        oldItemThatWasSent();

        assertThat(removed().items()).isEqualTo(1);
        assertThat(newsroom.archive().item("https://a.se/gammal")).isEmpty();
        assertThat(List.of(rows("items"), rows("verdicts"))).containsExactly(1, 1);
        assertThat(newsroom.store
                        .sql("select count(*) from title_traces where item not in (select number from items)")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(removed().items()).isZero();
    }

    @Test
    void should_keep_everything_for_ever_when_the_months_are_zero() {
        oldItemThatWasSent();

        assertThat(new Retention(newsroom.store, 0, 0, clock).run().isNothing()).isTrue();
        assertThat(rows("items")).isEqualTo(2);
        assertThat(rows("edition_parts")).isEqualTo(2);
    }

    @Test
    void should_not_be_new_again_when_the_source_still_shows_a_removed_item() {
        oldItemThatWasSent();
        removed();

        assertThat(newsroom.poll("a", OLD).fresh()).isZero();
        assertThat(newsroom.poll("b", OLD).fresh()).isZero();
        assertThat(newsroom.archive().item("https://a.se/gammal")).isEmpty();
        assertThat(newsroom.state("a").health().gapAt()).isEmpty();
    }

    @Test
    void should_keep_old_items_that_no_weekly_window_has_covered_yet() {
        newsroom.knowing("a");
        newsroom.poll("a", OLD);
        clock.forward(THREE_YEARS);
        newsroom.poll("a", shown("https://a.se/ny", "Sporten i korthet i dag"));

        assertThat(removed().items()).isZero();
    }

    @Test
    void should_keep_what_an_unsent_edition_shows_until_it_is_sent() {
        newsroom.knowing("a");
        newsroom.poll("a", OLD);
        clock.forward(Duration.ofDays(7));
        Edition unsent = frozen(WEEK);
        clock.forward(THREE_YEARS);
        newsroom.poll("a", shown("https://a.se/ny", "Sporten i korthet i dag"));
        laterWeek();

        Retention.Removed before = removed();
        assertThat(before.items()).isZero();
        assertThat(editions().isKept(WEEK.period())).isTrue();

        sent(unsent);
        assertThat(removed().items()).isEqualTo(1);
    }

    @Test
    void should_keep_an_old_story_as_long_as_its_newest_item() {
        newsroom.knowing("a", "b");
        newsroom.poll("a", OLD);
        clock.forward(Duration.ofDays(7));
        newsroom.poll("b", shown("https://b.se/samma", "Ny rapport om hälsodata i vården"));
        clock.forward(Duration.ofDays(7));
        sent(frozen(WEEK));
        clock.forward(Duration.ofDays(720));
        newsroom.poll("a", shown("https://a.se/ny", "Sporten i korthet i dag"));
        newsroom.poll("b", shown("https://b.se/ny", "Vädret i korthet i dag"));
        laterWeek();

        assertThat(removed().items()).isZero();
        clock.forward(Duration.ofDays(7));
        laterWeek();
        assertThat(removed().items()).isEqualTo(2);
    }

    @Test
    void should_keep_what_says_how_often_a_silent_source_is_usually_heard() {
        newsroom.knowing("a");
        newsroom.poll("a", OLD);
        clock.forward(Duration.ofDays(7));
        sent(frozen(WEEK));
        clock.forward(THREE_YEARS);
        newsroom.poll("a");
        laterWeek();
        assertThat(removed().items()).isZero();

        clock.forward(Duration.ofDays(40));
        assertThat(removed().items()).as("a source that is polled no more").isEqualTo(1);
    }

    @Test
    void should_remove_the_bytes_of_sent_editions_but_not_that_they_were_made() {
        oldItemThatWasSent();

        assertThat(removed().editions()).isEqualTo(1);
        assertThat(editions().isKept(WEEK.period())).isFalse();
        assertThat(editions().isKept("2030-W01")).isTrue();
        assertThat(editions().find(WEEK.period()).orElseThrow().state()).isEqualTo(Edition.State.SENT);
        assertThat(editions().size(WEEK.period())).isEqualTo(1);
        assertThat(rows("deliveries")).isEqualTo(2);
    }

    @Test
    void should_say_how_far_back_the_archive_goes() {
        assertThat(newsroom.archive().since()).isEmpty();
        oldItemThatWasSent();
        assertThat(newsroom.archive().since()).contains(SetClock.swedish("2026-03-18T10:00"));
        removed();
        assertThat(newsroom.archive().since().orElseThrow())
                .isAfter(SetClock.swedish("2026-03-18T10:00").plus(THREE_YEARS));
    }

    @Test
    void should_keep_a_sites_robots_file_for_days_only() {
        RobotsCache robots = new RobotsCache(newsroom.store, clock, "omvarldsbevakning/1 (+https://example.se/)");
        learn(robots, "https://a.se/rss");
        clock.forward(Duration.ofDays(2));
        learn(robots, "https://b.se/rss");
        removed();
        assertThat(rows("robots")).isEqualTo(2);

        clock.forward(Duration.ofDays(2));
        removed();

        assertThat(rows("robots")).isEqualTo(1);
    }

    @Test
    void should_keep_no_more_of_a_robots_file_than_concerns_us() {
        RobotsCache robots = new RobotsCache(newsroom.store, clock, "omvarldsbevakning/1 (+https://example.se/)");
        learn(robots, "https://a.se/rss", "Disallow: /a\n".repeat(100_000));

        assertThat(newsroom.store
                        .sql("select max(length(content)) from robots")
                        .query(Integer.class)
                        .single())
                .isLessThanOrEqualTo(65_536);
    }

    private static void learn(RobotsCache robots, String address) {
        learn(robots, address, "User-agent: *\nDisallow: /x");
    }

    private static void learn(RobotsCache robots, String address, String rules) {
        Poll poll = poll(address);
        Poll robotsTxt = robots.robotsTxt(poll);
        robotsTxt.answered(
                new HttpAnswer(robotsTxt.address(), 200, Map.of(), rules.getBytes(UTF_8), FailureCause.NONE, ""));
        robots.learn(poll, robotsTxt);
    }

    private static Poll poll(String address) {
        return new Poll(
                new Source("a", "feed", Map.of("publisher", "A", "url", address), "a.camel.yaml", 1),
                Poll.Known.NOTHING);
    }

    @Test
    void should_ask_the_articles_of_few_new_sites_in_a_round() {
        newsroom.knowing("a");
        RawItem[] linked = IntStream.range(0, 30)
                .mapToObj(i -> new RawItem(
                        "https://ny-" + i + ".se/artikel", "", "Hälsodata delas i fler regioner " + i, "", ""))
                .toArray(RawItem[]::new);
        newsroom.poll("a", linked);
        LeadQueue leads = new LeadQueue(newsroom.store, () -> newsroom.rules, clock, 3);

        assertThat(leads.wanted()).hasSize(10);

        RobotsCache robots = new RobotsCache(newsroom.store, clock, "omvarldsbevakning/1 (+https://example.se/)");
        IntStream.range(0, 30).forEach(i -> learn(robots, "https://ny-" + i + ".se/"));
        assertThat(leads.wanted()).as("their sites are known by now").hasSize(30);
    }
}

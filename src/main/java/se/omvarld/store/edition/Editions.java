package se.omvarld.store.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.omvarld.store.db.Store;
import se.omvarld.store.story.Story;

/** The life of editions: opened, frozen, sent. The unique period is the last word on "only once". */
public final class Editions {
    private final Store store;
    private final Clock clock;

    public Editions(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public Optional<Edition> find(String period) {
        return store.sql("select * from editions where period = ?")
                .param(period)
                .query(Editions::edition)
                .optional();
    }

    /** When an edition was frozen; empty before. */
    public Optional<Instant> frozen(String period) {
        return store.sql("select frozen_at from editions where period = ? and frozen_at is not null")
                .param(period)
                .query(String.class)
                .optional()
                .map(Instant::parse);
    }

    /** All editions of a kind, newest first. */
    public List<Edition> all(Edition.Kind kind) {
        return store.sql("select * from editions where kind = ? order by until_at desc")
                .param(kind.name())
                .query(Editions::edition)
                .list();
    }

    /** Where the latest frozen edition before a moment ended: there the next one begins. */
    public Optional<Instant> lastWindowEnd(Edition.Kind kind, Instant before) {
        return Store.moment(store.sql(
                        "select max(until_at) from editions where kind = ? and state <> 'OPENED'" + " and until_at < ?")
                .params(kind.name(), Store.text(before))
                .query(String.class)
                .optional()
                .orElse(null));
    }

    /** Opens an edition. One that is open already keeps its place but takes the new window; a frozen one stays as it is. */
    public Edition open(Edition edition) {
        store.sql(
                        "insert into editions (period, kind, from_at, until_at, state, opened_at) values (?, ?, ?, ?, 'OPENED', ?)"
                                + " on conflict (period) do update set from_at = excluded.from_at, until_at = excluded.until_at"
                                + " where editions.state = 'OPENED'")
                .params(edition.period(), edition.kind().name())
                .params(Store.text(edition.from()), Store.text(edition.until()), Store.text(clock.instant()))
                .update();
        return find(edition.period()).orElseThrow();
    }

    /** Fixes an edition that reads the same for everybody. */
    public boolean freeze(Edition edition, List<Story> stories, RenderedEdition rendered, List<Delivery> deliveries) {
        return freeze(edition, new StorySelection(stories, List.of()), rendered, Map.of(), deliveries);
    }

    /**
     * Fixes what an edition says and to whom it goes, in one transaction.
     *
     * @param selection with the stories in the order of their numbers
     * @param choices what it says to those who chose some areas, by their numbers as deliveries have them
     * @return false when someone else has frozen it already; then nothing is changed
     */
    public boolean freeze(
            Edition edition,
            StorySelection selection,
            RenderedEdition rendered,
            Map<String, RenderedEdition> choices,
            List<Delivery> deliveries) {
        return store.inTransaction(() -> {
            int updated = store.sql("update editions set state = 'FROZEN', frozen_at = ?, subject = ?"
                            + " where period = ? and state = 'OPENED'")
                    .params(Store.text(clock.instant()), rendered.subject(), edition.period())
                    .update();
            if (updated == 1) {
                keepStories(edition.period(), selection.stories());
                keepLeftOut(edition.period(), selection.leftOut());
                keepParts(edition.period(), rendered.parts());
                choices.forEach((areas, chosen) -> new EditionVariants(store).keep(edition.period(), areas, chosen));
                deliveries.forEach(delivery -> Deliveries.add(store, delivery));
            }
            return updated == 1;
        });
    }

    private void keepStories(String period, List<Story> stories) {
        for (int i = 0; i < stories.size(); i++) {
            store.sql("insert into edition_stories (period, number, story, area) values (?, ?, ?, ?)")
                    .params(period, i + 1, stories.get(i).id(), stories.get(i).area())
                    .update();
        }
    }

    private void keepLeftOut(String period, List<OmittedStories> leftOut) {
        leftOut.forEach(one -> store.sql(
                        "insert into edition_left_out (period, source, publisher, stories) values (?, ?, ?, ?)")
                .params(period, one.source(), one.publisher(), one.stories())
                .update());
    }

    private void keepParts(String period, List<RenderedEdition.Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            RenderedEdition.Part part = parts.get(i);
            store.sql("insert into edition_parts (period, position, name, media_type, content) values (?, ?, ?, ?, ?)")
                    .params(period, i, part.name(), part.mediaType(), part.content())
                    .update();
        }
    }

    /** What a delivery's recipient gets: what is frozen for the chosen areas, else the whole edition. */
    public RenderedEdition rendered(Delivery delivery) {
        return new EditionVariants(store)
                .find(delivery.period(), delivery.areas())
                .orElseGet(() -> rendered(delivery.period()));
    }

    /** The frozen bytes of a whole edition. */
    public RenderedEdition rendered(String period) {
        String subject = store.sql("select subject from editions where period = ?")
                .param(period)
                .query(String.class)
                .single();
        return new RenderedEdition(
                subject,
                store.sql("select * from edition_parts where period = ? order by position")
                        .param(period)
                        .query(RenderedEdition.Part.class)
                        .list());
    }

    /** Whether its bytes are still kept: those of old editions are removed. */
    public boolean isKept(String period) {
        return store.sql("select count(*) from edition_parts where period = ?")
                        .param(period)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Ends a frozen edition that goes to nobody, since nothing in it is for anybody. */
    public void end(String period) {
        DeliveryLedger.settle(store, period, Store.text(clock.instant()));
    }

    /** How many stories a frozen edition shows. */
    public int size(String period) {
        return store.sql("select count(*) from edition_stories where period = ?")
                .param(period)
                .query(Integer.class)
                .single();
    }

    static Edition edition(ResultSet row, int number) throws SQLException {
        return new Edition(
                row.getString("period"),
                Edition.Kind.valueOf(row.getString("kind")),
                Instant.parse(row.getString("from_at")),
                Instant.parse(row.getString("until_at")),
                Edition.State.valueOf(row.getString("state")));
    }
}

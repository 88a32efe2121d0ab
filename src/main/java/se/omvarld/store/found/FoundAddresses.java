package se.omvarld.store.found;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.omvarld.item.text.DisplayText;
import se.omvarld.source.config.Source;
import se.omvarld.source.discovery.Candidate;
import se.omvarld.store.db.Store;

/** The addresses that were found for sources whose own ones fail, and the looks at their sites. */
public final class FoundAddresses {
    /** How long after one look the next may be: a site that has nothing is left in peace. */
    private static final List<Integer> DAYS = List.of(1, 1, 2, 4, 7, 14, 28);

    /** A source goes back to its own addresses within a day after they answer again. */
    private static final Duration OWN_AGAIN = Duration.ofHours(20);

    private static final int MOST_TRIED = 60;

    private final Store store;

    public FoundAddresses(Store store) {
        this.store = store;
    }

    /** What is read in place of others now, by source. */
    public Map<String, FoundAddress> all() {
        return store
                .sql("select * from found_addresses where address <> '' order by source")
                .query(FoundAddresses::found)
                .list()
                .stream()
                .collect(Collectors.toMap(FoundAddress::source, found -> found, (one, same) -> one, TreeMap::new));
    }

    private Optional<FoundAddress> of(Source source) {
        return source.mayBeRediscovered()
                ? store.sql("select * from found_addresses where source = ? and for_url = ? and address <> ''")
                        .params(source.id(), source.parameter("url"))
                        .query(FoundAddresses::found)
                        .optional()
                : Optional.empty();
    }

    /** What is to be polled: the source itself, or where it was found; once a day its own addresses come first. */
    public Source toPoll(Source source, Instant now) {
        return of(source)
                .filter(found -> found.ownTried()
                        .filter(tried -> tried.isAfter(now.minus(OWN_AGAIN)) && !tried.isAfter(now))
                        .isPresent())
                .map(found -> found.instead(source))
                .orElse(source);
    }

    /** Its own addresses have failed again: where it is to be read instead. */
    public Optional<Source> instead(Source own, Instant now) {
        Optional<FoundAddress> found = of(own);
        found.ifPresent(
                known -> store.inTurn(() -> store.sql("update found_addresses set own_tried = ? where source = ?")
                        .params(Store.text(now), own.id())
                        .update()));
        return found.map(known -> known.instead(own));
    }

    /** A poll has answered: when that was one of its own addresses, nothing is read in its place any more. */
    public void answered(String source, String address) {
        store.sql("delete from found_addresses where source = ? and address <> ?")
                .params(source, address)
                .update();
    }

    /** Whether the source's site may be looked at now. */
    public boolean mayLook(Source source, Instant now) {
        return store.sql("select next_look from found_addresses where source = ? and for_url = ? and next_look > ?")
                .params(source.id(), source.parameter("url"), Store.text(now))
                .query(String.class)
                .optional()
                .isEmpty();
    }

    /** The addresses that brought nothing in earlier looks. */
    public Set<String> tried(String source) {
        return store
                .sql("select tried from found_addresses where source = ?")
                .param(source)
                .query(String.class)
                .optional()
                .stream()
                .flatMap(String::lines)
                .collect(Collectors.toSet());
    }

    /**
     * Notes a look at a source's site.
     *
     * @param tried the addresses that brought nothing
     * @param outcome in plain words
     */
    public void looked(Source source, List<String> tried, String outcome, Instant now) {
        int looks = store.sql("select looks from found_addresses where source = ? and for_url = ?")
                .params(source.id(), source.parameter("url"))
                .query(Integer.class)
                .optional()
                .orElse(0);
        Duration pause = Duration.ofDays(DAYS.get(Math.min(looks, DAYS.size() - 1)));
        String lines = java.util.stream.Stream.concat(tried.stream(), tried(source.id()).stream())
                .distinct()
                .limit(MOST_TRIED)
                .collect(Collectors.joining("\n"));
        store.sql(
                        "insert into found_addresses (source, for_url, looks, next_look, tried, outcome) values (?, ?, ?, ?, ?, ?)"
                                + " on conflict (source) do update set for_url = excluded.for_url, looks = excluded.looks,"
                                + " next_look = excluded.next_look, tried = excluded.tried, outcome = excluded.outcome,"
                                + " kind = '', address = '', parameters = '', found_at = null, own_tried = null")
                .params(
                        source.id(),
                        source.parameter("url"),
                        looks + 1,
                        Store.text(now.plus(pause)),
                        lines,
                        DisplayText.line(outcome, 600))
                .update();
    }

    /** Reads the source there from now on. */
    public void use(Source source, Candidate candidate, Instant now) {
        String parameters = candidate.parameters().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("\n"));
        store.sql("update found_addresses set kind = ?, address = ?, parameters = ?, found_from = ?, found_at = ?,"
                        + " own_tried = ? where source = ?")
                .params(candidate.kind(), candidate.address(), parameters, DisplayText.line(candidate.from(), 200))
                .params(Store.text(now), Store.text(now), source.id())
                .update();
    }

    /** Forgets all of it: nothing is to be read in another's place. */
    public void clear() {
        store.sql("delete from found_addresses").update();
    }

    private static FoundAddress found(ResultSet row, int number) throws SQLException {
        Map<String, String> parameters = row.getString("parameters")
                .lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new FoundAddress(
                row.getString("source"),
                new Candidate(row.getString("kind"), row.getString("address"), row.getString("found_from"), parameters),
                Instant.parse(row.getString("found_at")),
                Store.moment(row.getString("own_tried")));
    }
}

package se.omvarld.store.published;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.omvarld.source.config.Sources;
import se.omvarld.source.discovery.PressRoom;
import se.omvarld.source.mail.MailClassifier;
import se.omvarld.store.db.Store;

/** The sites of items that people brought themselves, by a forward, an edited draft or a published report, and no source reads. */
public final class UnwatchedSites {
    /** Where everybody publishes, and what mail and documents bring with them: no source for them says anything. */
    private static final Pattern OF_ALL = Pattern.compile(
            "(?:.+\\.)?(?:linkedin\\.com|facebook\\.com|instagram\\.com|youtube\\.com|youtu\\.be|twitter\\.com|x\\.com"
                    + "|sharepoint\\.com|google\\.com|office\\.com|outlook\\.com|microsoft\\.com|bit\\.ly|doi\\.org)");

    private static final int MONTHS = 3;

    private final Store store;
    private final Sources sources;

    /** @param sources those that are switched on */
    public UnwatchedSites(Store store, Sources sources) {
        this.store = store;
        this.sources = sources;
    }

    /** By site, the addresses of the items of the last three months, forwards and edited drafts. */
    public Map<String, Set<String>> brought(Clock clock) {
        Instant from = clock.instant().minus(java.time.Duration.ofDays(31L * MONTHS));
        Stream<String> forwards = store
                .sql("select link from items where source = ? and first_seen >= ? and link <> ''")
                .params(MailClassifier.FORWARDS.id(), Store.text(from))
                .query(String.class)
                .list()
                .stream();
        Stream<String> drafts = store
                .sql("select urls from returned_items where state = 'OWN' and month >= ?")
                .param(YearMonth.now(clock).minusMonths(MONTHS).toString())
                .query(String.class)
                .list()
                .stream();
        return bySite(Stream.concat(forwards, drafts.flatMap(String::lines)));
    }

    /** The same of all published reports. */
    public Map<String, Set<String>> published() {
        return bySite(store.sql("select urls from published_items").query(String.class).list().stream()
                .flatMap(String::lines));
    }

    private Map<String, Set<String>> bySite(Stream<String> addresses) {
        Map<String, Set<String>> sites = new TreeMap<>();
        MissingItemDiagnosis readers = new MissingItemDiagnosis(store, sources);
        addresses.forEach(address -> MissingItemDiagnosis.host(address)
                .filter(host -> !OF_ALL.matcher(host).matches() && !PressRoom.is("https://" + host + "/"))
                .filter(host -> !readers.isRead(host))
                .ifPresent(host ->
                        sites.computeIfAbsent(host, any -> new TreeSet<>()).add(address)));
        return sites;
    }
}

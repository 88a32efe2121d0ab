package se.omvarld.store.published;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omvarld.item.address.Address;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.rules.evaluate.ItemOutcome;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.rules.evaluate.MissReason;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.Sources;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.health.SourceStates;

/** Which sources read an item's site, and so why the item never came. */
final class MissingItemDiagnosis {
    private static final int MOST_NAMED = 3;

    private final Store store;
    private final Sources sources;
    private final Map<String, Set<String>> archived = new HashMap<>();

    MissingItemDiagnosis(Store store, Sources sources) {
        this.store = store;
        this.sources = sources;
    }

    /** @param dated when the item was published, where that is known */
    MissReason whyAbsent(LabelledItem item, Optional<Instant> dated) {
        Set<String> hosts =
                item.urls().stream().flatMap(url -> host(url).stream()).collect(Collectors.toCollection(TreeSet::new));
        if (hosts.isEmpty() && item.publisher().isEmpty()) {
            return new MissReason(
                    ItemOutcome.NOT_FETCHED,
                    "Finns inte i arkivet. Posten har ingen adress, så källan går inte att peka ut.");
        }
        Set<String> known =
                hosts.stream().flatMap(host -> sourcesOf(host).stream()).collect(Collectors.toSet());
        List<Source> carriers = sources.all().stream()
                .filter(source -> known.contains(source.id()) || carries(source, hosts, item.publisher()))
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
        if (!carriers.isEmpty()) {
            return new MissReason(ItemOutcome.NOT_FETCHED, why(carriers, dated));
        }
        String site = hosts.isEmpty() ? item.publisher() : String.join(", ", hosts);
        return known.isEmpty()
                ? new MissReason(ItemOutcome.NO_SOURCE, "Ingen källa läser " + site + ".")
                : new MissReason(
                        ItemOutcome.SOURCE_OFF,
                        "Källan " + String.join(", ", new TreeSet<>(known)) + " läste " + site
                                + " men är avstängd eller borttagen.");
    }

    /** Whether a source that is on reads a site. */
    boolean isRead(String host) {
        return sources.all().stream().anyMatch(source -> source.enabled() && carries(source, Set.of(host), ""));
    }

    private static boolean carries(Source source, Set<String> hosts, String publisher) {
        Stream<String> addresses = source.addresses().stream().flatMap(url -> host(url).stream());
        Stream<String> senders = Arrays.stream(source.parameter("senders").split("[\\s,;]+"))
                .map(sender -> sender.substring(sender.indexOf('@') + 1))
                .filter(sender -> sender.contains("."));
        boolean reads = Stream.concat(addresses, senders)
                .anyMatch(read -> hosts.stream().anyMatch(host -> isSameSite(read, host)));
        String name = source.publisher();
        return reads || (!name.isEmpty() && (name.equalsIgnoreCase(publisher) || hosts.contains(name)));
    }

    /** digitalhalsa.example.se and example.se are one site to people. */
    private static boolean isSameSite(String one, String other) {
        return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
    }

    /** The sources that have brought items of a site, whatever address they read. */
    private Set<String> sourcesOf(String host) {
        return archived.computeIfAbsent(
                host,
                name -> Set.copyOf(store.sql("select distinct source from items where key like ?")
                        .param("https://" + name + "/%")
                        .query(String.class)
                        .list()));
    }

    private String why(List<Source> carriers, Optional<Instant> dated) {
        SourceStates states = new SourceStates(store);
        return carriers.stream()
                .limit(MOST_NAMED)
                .map(source -> "Källan " + source.id() + " " + why(states.of(source.id()), dated) + ".")
                .collect(Collectors.joining(" "));
    }

    private static String why(Optional<SourceState> state, Optional<Instant> dated) {
        if (state.flatMap(SourceState::firstSuccess).isEmpty()) {
            return "har aldrig gått att läsa";
        }
        SourceState known = state.orElseThrow();
        Instant first = known.firstSuccess().orElseThrow();
        if (dated.filter(day -> day.isBefore(first)).isPresent()) {
            return "lästes första gången " + SwedishDateFormat.day(first) + ", efter att posten publicerats";
        }
        if (known.failing()) {
            return "har inte gått att läsa sedan "
                    + SwedishDateFormat.day(known.failingSince().orElseThrow());
        }
        if (known.health().gapAt().isPresent()) {
            return "läses, men missade troligen poster omkring "
                    + SwedishDateFormat.day(known.health().gapAt().orElseThrow());
        }
        return "läses, men posten har aldrig stått bland det den visar";
    }

    /** Without {@code www.}; with the port where it is not the usual one. */
    static Optional<String> host(String url) {
        return Address.canonical(url).map(key -> key.split("/", 4)[2]);
    }
}

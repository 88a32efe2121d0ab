package se.omvarld.store;

import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.omvarld.item.SwedishDates;
import se.omvarld.rules.Cause;
import se.omvarld.rules.LabelledItem;
import se.omvarld.rules.Outcome;
import se.omvarld.rules.Verdict;
import se.omvarld.source.Sources;

/** Says what became of items that people labelled or published: shown in an edition, or lost on the way, and where. */
public final class Tracer {
    private final Store store;
    private final Sources sources;
    private final Sightings sightings;

    /** @param sources those that are switched on */
    public Tracer(Store store, Sources sources) {
        this.store = store;
        this.sources = sources;
        this.sightings = new Sightings(store);
    }

    /** When an item was published: as the archive knows, else as one of its addresses says. */
    public Optional<Instant> dated(LabelledItem item) {
        return sightings.dated(item);
    }

    /** What became of items of no certain month, in their order. */
    public Map<LabelledItem, Cause> trace(List<LabelledItem> items) {
        return trace(items, Optional.empty());
    }

    /** What became of the items of a month's report, in their order. */
    public Map<LabelledItem, Cause> trace(List<LabelledItem> items, YearMonth month) {
        return trace(items, Optional.of(month));
    }

    private Map<LabelledItem, Cause> trace(List<LabelledItem> items, Optional<YearMonth> month) {
        Carriers carriers = new Carriers(store, sources);
        Map<LabelledItem, Cause> fates = new LinkedHashMap<>();
        items.forEach(item -> fates.computeIfAbsent(item, one -> trace(one, month, carriers)));
        return fates;
    }

    private Cause trace(LabelledItem item, Optional<YearMonth> month, Carriers carriers) {
        Optional<Instant> dated = sightings.dated(item);
        Optional<Instant> about = dated.or(() -> month.map(Tracer::middle));
        return sightings
                .at(item)
                .map(sighting -> fate(sighting, sighting.isShown(), month))
                .or(() -> sightings.elsewhere(item, about).map(sighting -> fate(sighting, false, month)))
                .orElseGet(() -> carriers.whyAbsent(item, dated));
    }

    private static Instant middle(YearMonth month) {
        return month.atDay(15).atStartOfDay(SwedishDates.STOCKHOLM).toInstant();
    }

    /** @param itself whether editions show it under its own title */
    private Cause fate(Sighting sighting, boolean itself, Optional<YearMonth> month) {
        List<String> editions = sightings.editions(sighting.story());
        if (!editions.isEmpty()) {
            return found(sighting, itself, "stod i " + String.join(" och ", editions));
        }
        String came = "kom " + SwedishDates.day(sighting.firstSeen()) + " genom " + sighting.source();
        if (!sighting.picked()) {
            return new Cause(whyNotPicked(sighting), capital(came) + ". " + sighting.reason());
        }
        if (sighting.baseline()
                && month.filter(wanted -> isDatedIn(wanted, sighting)).isEmpty()) {
            return new Cause(
                    Outcome.BASELINE,
                    "Fanns redan när " + sighting.source() + " lästes första gången, "
                            + SwedishDates.day(sighting.firstSeen()) + ".");
        }
        if (month.filter(wanted -> !isOf(wanted, sighting)).isPresent()) {
            return new Cause(
                    Outcome.OUTSIDE_WINDOW,
                    "Är daterad " + SwedishDates.day(sighting.dated()) + " och " + came + ": utanför månaden.");
        }
        return found(sighting, itself, came + " och är utvald");
    }

    private static Cause found(Sighting sighting, boolean itself, String where) {
        if (itself) {
            return new Cause(Outcome.FOUND, capital(where) + ".");
        }
        return new Cause(
                Outcome.MERGED,
                "Gick upp i ”" + sighting.shownTitle() + "” (" + sighting.shownPublisher() + "), som " + where + ".");
    }

    private static Outcome whyNotPicked(Sighting sighting) {
        return Verdict.isFiltered(sighting.reason()) ? Outcome.SOURCE_FILTER : Outcome.BELOW_THRESHOLD;
    }

    private static boolean isDatedIn(YearMonth month, Sighting sighting) {
        return sighting.published()
                .filter(date -> month.equals(YearMonth.from(SwedishDates.dayOf(date))))
                .isPresent();
    }

    /** What came in the month stands in its digests, whatever its date. */
    private static boolean isOf(YearMonth month, Sighting sighting) {
        return isDatedIn(month, sighting) || month.equals(YearMonth.from(SwedishDates.dayOf(sighting.firstSeen())));
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}

package se.omvarld.store.published;

import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.rules.evaluate.ItemOutcome;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.rules.evaluate.MissReason;
import se.omvarld.source.config.Sources;
import se.omvarld.store.db.Store;

/** Says what became of items that people labelled or published: shown in an edition, or lost on the way, and where. */
public final class ReportCoverage {
    private final Store store;
    private final Sources sources;
    private final ArchiveLookup sightings;

    /** @param sources those that are switched on */
    public ReportCoverage(Store store, Sources sources) {
        this.store = store;
        this.sources = sources;
        this.sightings = new ArchiveLookup(store);
    }

    /** When an item was published: as the archive knows, else as one of its addresses says. */
    public Optional<Instant> dated(LabelledItem item) {
        return sightings.dated(item);
    }

    /** What became of items of no certain month, in their order. */
    public Map<LabelledItem, MissReason> trace(List<LabelledItem> items) {
        return trace(items, Optional.empty());
    }

    /** What became of the items of a month's report, in their order. */
    public Map<LabelledItem, MissReason> trace(List<LabelledItem> items, YearMonth month) {
        return trace(items, Optional.of(month));
    }

    private Map<LabelledItem, MissReason> trace(List<LabelledItem> items, Optional<YearMonth> month) {
        MissingItemDiagnosis carriers = new MissingItemDiagnosis(store, sources);
        Map<LabelledItem, MissReason> fates = new LinkedHashMap<>();
        items.forEach(item -> fates.computeIfAbsent(item, one -> trace(one, month, carriers)));
        return fates;
    }

    private MissReason trace(LabelledItem item, Optional<YearMonth> month, MissingItemDiagnosis carriers) {
        Optional<Instant> dated = sightings.dated(item);
        Optional<Instant> about = dated.or(() -> month.map(ReportCoverage::middle));
        return sightings
                .at(item)
                .map(sighting -> fate(sighting, sighting.isShown(), month))
                .or(() -> sightings.elsewhere(item, about).map(sighting -> fate(sighting, false, month)))
                .orElseGet(() -> carriers.whyAbsent(item, dated));
    }

    private static Instant middle(YearMonth month) {
        return month.atDay(15).atStartOfDay(SwedishDateFormat.STOCKHOLM).toInstant();
    }

    /** @param itself whether editions show it under its own title */
    private MissReason fate(ArchiveMatch sighting, boolean itself, Optional<YearMonth> month) {
        List<String> editions = sightings.editions(sighting.story());
        if (!editions.isEmpty()) {
            return found(sighting, itself, "stod i " + String.join(" och ", editions));
        }
        String came = "kom " + SwedishDateFormat.day(sighting.firstSeen()) + " genom " + sighting.source();
        if (!sighting.picked()) {
            return new MissReason(whyNotPicked(sighting), capital(came) + ". " + sighting.reason());
        }
        if (sighting.baseline()
                && month.filter(wanted -> isDatedIn(wanted, sighting)).isEmpty()) {
            return new MissReason(
                    ItemOutcome.BASELINE,
                    "Fanns redan när " + sighting.source() + " lästes första gången, "
                            + SwedishDateFormat.day(sighting.firstSeen()) + ".");
        }
        if (month.filter(wanted -> !isOf(wanted, sighting)).isPresent()) {
            return new MissReason(
                    ItemOutcome.OUTSIDE_WINDOW,
                    "Är daterad " + SwedishDateFormat.day(sighting.dated()) + " och " + came + ": utanför månaden.");
        }
        return found(sighting, itself, came + " och är utvald");
    }

    private static MissReason found(ArchiveMatch sighting, boolean itself, String where) {
        if (itself) {
            return new MissReason(ItemOutcome.FOUND, capital(where) + ".");
        }
        return new MissReason(
                ItemOutcome.MERGED,
                "Gick upp i ”" + sighting.shownTitle() + "” (" + sighting.shownPublisher() + "), som " + where + ".");
    }

    private static ItemOutcome whyNotPicked(ArchiveMatch sighting) {
        return sighting.filtered() ? ItemOutcome.SOURCE_FILTER : ItemOutcome.BELOW_THRESHOLD;
    }

    private static boolean isDatedIn(YearMonth month, ArchiveMatch sighting) {
        return sighting.published()
                .filter(date -> month.equals(YearMonth.from(SwedishDateFormat.dayOf(date))))
                .isPresent();
    }

    /** What came in the month stands in its digests, whatever its date. */
    private static boolean isOf(YearMonth month, ArchiveMatch sighting) {
        return isDatedIn(month, sighting)
                || month.equals(YearMonth.from(SwedishDateFormat.dayOf(sighting.firstSeen())));
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}

package se.omvarld.observe.page;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.omvarld.edition.digest.ChosenSoFar;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.item.text.DisplayText;
import se.omvarld.item.text.SwedishNumber;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.rules.model.Area;
import se.omvarld.source.config.Sources;
import se.omvarld.store.archive.Archive;
import se.omvarld.store.choice.Choices;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.DeliveryLedger;
import se.omvarld.store.edition.EditionLedger;
import se.omvarld.store.health.SourceStandings;
import se.omvarld.store.health.SourceState;
import se.omvarld.store.health.SourceStates;
import se.omvarld.store.poll.PollBackoff;
import se.omvarld.store.search.ArchiveSearch;
import se.omvarld.watch.StartPolls;

/** Gathers what the status page shows. */
final class StatusPage {
    private static final int EDITIONS = 15;
    private static final int PICKS = 20;
    private static final int MOST_SOURCES = 1500;

    private final Store store;
    private final Supplier<RuleSet> rules;
    private final Sources sources;
    private final Clock clock;

    StatusPage(Store store, Supplier<RuleSet> rules, Sources sources, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.sources = sources;
        this.clock = clock;
    }

    StatusView view() {
        SourceStandings standings = new SourceStandings(store, clock);
        SourceRows rows = SourceRows.of(
                sources.all(), new SourceStates(store).all(), standings, new PollBackoff(store, clock).waits(), clock);
        int unsent = new DeliveryLedger(store, clock).pending().size();
        List<StatusView.AlertLine> alerts = AlertRows.of(store, clock.getZone());
        List<String> remarks = remarks(alerts.size(), rows.troubled().size(), unsent);
        silent().ifPresent(remarks::add);
        standings
                .awaySince()
                .ifPresent(since -> remarks.add("Ingen källa har svarat sedan "
                        + SwedishDateFormat.time(since, clock.getZone()) + ": nätet är troligen borta."));
        ItemViewBuilder items = new ItemViewBuilder(rules.get().areas());
        EditionRows editions = new EditionRows(store, clock);
        return new StatusView(
                remarks.isEmpty(),
                remarks.isEmpty() ? "Allt är i sin ordning" : "Något behöver ses över",
                remarks,
                SwedishDateFormat.time(clock.instant(), clock.getZone()),
                counts(rows.lastPoll()),
                alerts,
                rows.troubled().stream().limit(MOST_SOURCES).toList(),
                rows.all().stream().limit(MOST_SOURCES).toList(),
                rows.all().size() > MOST_SOURCES ? "Och " + (rows.all().size() - MOST_SOURCES) + " till." : "",
                new EditionLedger(store)
                        .newest(EDITIONS).stream().map(editions::write).toList(),
                ChosenSoFar.of(new Choices(store).soFar(YearMonth.now(clock).minusMonths(1)), areaNames()),
                new ArchiveSearch(store)
                        .lastPicked(PICKS).stream().map(items::write).toList());
    }

    private Map<Integer, String> areaNames() {
        return rules.get().areas().stream()
                .collect(Collectors.toMap(Area::number, area -> DisplayText.line(area.name()), (one, same) -> one));
    }

    private static List<String> remarks(int alerts, int troubled, int unsent) {
        List<String> remarks = new ArrayList<>();
        if (alerts > 0) {
            remarks.add(SwedishNumber.count(alerts, "larm", "larm") + " gäller driften.");
        }
        if (troubled > 0) {
            remarks.add(SwedishNumber.count(troubled, "källa", "källor") + " behöver ses över.");
        }
        if (unsent > 0) {
            remarks.add(SwedishNumber.count(unsent, "leverans", "leveranser") + " väntar på att skickas.");
        }
        return remarks;
    }

    /** What nobody has asked is not in order. */
    private Optional<String> silent() {
        int silent = new StartPolls(store, sources, clock).silent().size();
        return silent == 0
                ? Optional.empty()
                : Optional.of(SwedishNumber.count(silent, "källa", "källor") + " har inte hämtats som schemat säger.");
    }

    private String counts(Instant lastPoll) {
        Archive archive = new Archive(store);
        return SwedishNumber.count(archive.items(), "post", "poster") + " i arkivet, "
                + SwedishNumber.of(archive.picked())
                + " utvalda av reglerna. "
                + (lastPoll.equals(Instant.MIN)
                        ? "Ingen källa har hämtats än."
                        : "Senaste hämtningen var " + SwedishDateFormat.time(lastPoll, clock.getZone()) + ".");
    }

    /** When a state was last polled; the beginning of time when it never was. */
    static Instant polled(SourceState state) {
        return state.lastPoll().orElse(Instant.MIN);
    }
}

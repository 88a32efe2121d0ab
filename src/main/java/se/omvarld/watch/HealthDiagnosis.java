package se.omvarld.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.store.found.FoundAddress;
import se.omvarld.store.health.SourceHealth.State;
import se.omvarld.store.health.SourceState;

/**
 * The state that is made of a source's polls. All is judged as of its last poll, so that neither a stopped daemon nor a source
 * file that was taken away makes a source quiet.
 *
 * @param reason in plain words for operators; empty when all is well
 */
record HealthDiagnosis(State state, String reason) {
    private static final int ROW_OF_FAILURES = 3;
    private static final Duration LONG_ENOUGH = Duration.ofHours(24);
    /** So that a gap stands in the next weekly digest. */
    private static final Duration GAP_IS_TOLD = Duration.ofDays(7);

    private static final HealthDiagnosis WELL = new HealthDiagnosis(State.OK, "");

    static HealthDiagnosis of(SourceState source, Optional<PublishingCadence> rhythm, Optional<FoundAddress> found) {
        return failing(source)
                .or(() -> empty(source))
                .or(() -> found.map(HealthDiagnosis::elsewhere))
                .or(() -> rhythm.flatMap(usual -> quiet(source, usual)))
                .or(() -> gap(source))
                .or(() -> moved(source))
                .orElse(WELL);
    }

    private static Optional<HealthDiagnosis> failing(SourceState source) {
        return source.failingSince()
                .filter(since -> source.failures() >= ROW_OF_FAILURES || lasts(source, since))
                .map(since -> source.health().unreadable()
                                && source.firstSuccess().isPresent()
                        ? new HealthDiagnosis(State.CHANGED, "answers, but otherwise than before: " + source.message())
                        : new HealthDiagnosis(State.FAILING, source.message()));
    }

    private static HealthDiagnosis elsewhere(FoundAddress found) {
        return new HealthDiagnosis(
                State.FOUND,
                "its own addresses fail; since " + day(found.foundAt()) + " it is read at "
                        + found.candidate().address() + " (" + found.candidate().from()
                        + "). To keep that: omvarld source accept " + found.source()
                        + ". It goes back by itself when its own address answers");
    }

    private static Optional<HealthDiagnosis> empty(SourceState source) {
        return source.health()
                .emptySince()
                .filter(since -> lasts(source, since))
                .map(since -> new HealthDiagnosis(
                        State.CHANGED,
                        "answers, but has shown no items since " + day(since) + "; it showed "
                                + source.health().shown() + " before"));
    }

    private static boolean lasts(SourceState source, Instant since) {
        return source.lastPoll()
                .filter(poll -> !poll.isBefore(since.plus(LONG_ENOUGH)))
                .isPresent();
    }

    private static Optional<HealthDiagnosis> quiet(SourceState source, PublishingCadence rhythm) {
        return source.lastSuccess()
                .filter(rhythm::isQuietAt)
                .map(answer -> new HealthDiagnosis(
                        State.QUIET,
                        "nothing new for %d days; usual are %s items a week, and no pause of more than %d days"
                                .formatted(
                                        rhythm.age(answer).toDays(),
                                        String.format(Locale.ROOT, "%.1f", rhythm.perWeek()),
                                        rhythm.patience().toDays())));
    }

    private static Optional<HealthDiagnosis> gap(SourceState source) {
        return source.health()
                .gapAt()
                .filter(gap -> source.lastPoll()
                        .filter(poll -> poll.isBefore(gap.plus(GAP_IS_TOLD)))
                        .isPresent())
                .map(gap -> new HealthDiagnosis(
                        State.GAP,
                        "on " + day(gap) + " it showed only items newer than all known ones: some were probably"
                                + " missed; poll it more often"));
    }

    private static Optional<HealthDiagnosis> moved(SourceState source) {
        String to = source.health().movedTo();
        return to.isEmpty()
                ? Optional.empty()
                : Optional.of(new HealthDiagnosis(State.CHANGED, "has moved for good: set its url to " + to));
    }

    private static String day(Instant moment) {
        return SwedishDateFormat.dayOf(moment).toString();
    }
}

package se.omvarld.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Quotas;
import se.omvarld.store.edition.SourceVolumes;
import se.omvarld.store.edition.SourceVolumes.Volume;
import se.omvarld.store.health.IncidentKind;
import se.omvarld.template.ProgramCommand;
import se.omvarld.watch.alert.IncidentRecorder;

/** Looks which sources bring more than their quota, and which editions left something out. */
public final class QuotaExcess {
    /** A new item that is not picked is shown nowhere, but takes its place in the store: so many times the day's quota. */
    private static final int UNPICKED = 10;

    private static final Duration TOLD = Duration.ofDays(1);

    private final SourceVolumes volumes;
    private final IncidentRecorder incidents;
    private final Quotas quotas;
    private final Clock clock;

    public QuotaExcess(Store store, IncidentRecorder incidents, Quotas quotas, Clock clock) {
        this.volumes = new SourceVolumes(store);
        this.incidents = incidents;
        this.quotas = quotas;
        this.clock = clock;
    }

    /** Raises an incident a source, until a day after; and one an edition, for a day. */
    public void look() {
        Map<String, String> excess = new TreeMap<>();
        LocalDate today = LocalDate.now(clock);
        Stream.of(today.minusDays(1), today).forEach(day -> sources(day, excess));
        volumes.shortened(clock.instant().minus(TOLD))
                .forEach(period -> excess.put(IncidentKind.QUOTA.name(period), edition(period)));
        excess.forEach(incidents::raise);
        Stream.of(IncidentKind.QUOTA, IncidentKind.VOLUME)
                .flatMap(kind -> incidents.lasting(kind).stream())
                .filter(name -> !excess.containsKey(name))
                .forEach(incidents::mend);
    }

    private void sources(LocalDate day, Map<String, String> excess) {
        Instant from = day.atStartOfDay(clock.getZone()).toInstant();
        Instant until = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        volumes.above(quotas.sourceDay(), from, until).stream()
                .filter(volume ->
                        volume.picked() > quotas.sourceDay() || volume.fresh() / UNPICKED >= quotas.sourceDay())
                .forEach(volume -> excess.put(IncidentKind.VOLUME.name(volume.source()), source(volume, day)));
    }

    private String source(Volume volume, LocalDate day) {
        int beyond = Math.max(0, volume.picked() - quotas.sourceDay());
        return "it brought " + volume.fresh() + " new items on " + day + ", " + volume.picked() + " of them picked; "
                + (beyond == 0
                        ? ""
                        : beyond + " are beyond quota.source-day (" + quotas.sourceDay()
                                + ") and will be in no edition; ")
                + "all are kept and can be searched. Look at what the source shows: narrow it (items, link-pattern, only,"
                + " max-items), switch it off (enabled), or raise the quota";
    }

    private String edition(String period) {
        String sources = volumes.leftOut(period).stream()
                .limit(5)
                .map(leftOut -> leftOut.source() + " " + leftOut.stories())
                .collect(Collectors.joining(", "));
        return "it leaves stories out and says so, by source: " + sources + " (quota.source-day " + quotas.sourceDay()
                + ", quota.source-edition " + quotas.sourceEdition() + ", quota.edition " + quotas.edition()
                + "); they are kept and can be searched: " + ProgramCommand.of("search");
    }
}

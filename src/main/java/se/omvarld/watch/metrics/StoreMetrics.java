package se.omvarld.watch.metrics;

import static se.omvarld.watch.metrics.LabelledGauges.sample;

import io.micrometer.core.instrument.MultiGauge.Row;
import java.util.ArrayList;
import java.util.List;
import se.omvarld.store.archive.Archive;
import se.omvarld.store.archive.ArchiveStatistics;
import se.omvarld.store.archive.ArchiveStatistics.Count;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.Incident;
import se.omvarld.store.health.Incidents;

/** What the store holds as metrics; with several nodes it is the same on each. */
final class StoreMetrics {
    private final Archive archive;
    private final ArchiveStatistics figures;
    private final Incidents incidents;

    StoreMetrics(Store store) {
        this.archive = new Archive(store);
        this.figures = new ArchiveStatistics(store);
        this.incidents = new Incidents(store);
    }

    void read(LabelledGauges gauges) {
        gauges.set("omvarld_archive_items", "Items in the archive.", List.of(sample(archive.items())));
        gauges.set(
                "omvarld_archive_picked_items", "Picked items in the archive by area.", rows(figures.picks(), "area"));
        gauges.set("omvarld_editions", "Editions by kind and state.", editions());
        gauges.set("omvarld_deliveries", "Deliveries by state.", rows(figures.deliveries(), "state"));
        gauges.set(
                "omvarld_oldest_unsent_delivery_timestamp_seconds",
                "When the oldest delivery was made that is not sent; nothing when all are.",
                oldestUnsent());
        List<Incident> lasting = incidents.lasting();
        long untold =
                lasting.stream().filter(incident -> incident.told().isEmpty()).count();
        gauges.set("omvarld_alerts", "Alerts that last.", List.of(sample(lasting.size())));
        gauges.set(
                "omvarld_alerts_untold",
                "Alerts that last, of which no operator could be told.",
                List.of(sample(untold)));
    }

    private List<Row<?>> editions() {
        List<Row<?>> rows = new ArrayList<>();
        figures.editions()
                .forEach(count -> rows.add(sample(count.count(), "kind", count.kind(), "state", count.state())));
        return rows;
    }

    private List<Row<?>> oldestUnsent() {
        List<Row<?>> rows = new ArrayList<>();
        figures.oldestUnsent().ifPresent(moment -> rows.add(sample(moment.getEpochSecond())));
        return rows;
    }

    private static List<Row<?>> rows(List<Count> counts, String label) {
        List<Row<?>> rows = new ArrayList<>();
        counts.forEach(count -> rows.add(sample(count.count(), label, count.kind())));
        return rows;
    }
}

package se.omvarld.watch.metrics;

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

    void write(MetricsText text) {
        text.family("gauge", "omvarld_archive_items", "Items in the archive.").sample(archive.items());
        write(text, "omvarld_archive_picked_items", "Picked items in the archive by area.", figures.picks(), "area");
        text.family("gauge", "omvarld_editions", "Editions by kind and state.");
        figures.editions().forEach(count -> text.sample(count.count(), "kind", count.kind(), "state", count.state()));
        write(text, "omvarld_deliveries", "Deliveries by state.", figures.deliveries(), "state");
        text.family(
                "gauge",
                "omvarld_oldest_unsent_delivery_timestamp_seconds",
                "When the oldest delivery was made that is not sent; nothing when all are.");
        figures.oldestUnsent().ifPresent(moment -> text.sample(moment.getEpochSecond()));
        List<Incident> lasting = incidents.lasting();
        text.family("gauge", "omvarld_alerts", "Alerts that last.").sample(lasting.size());
        text.family("gauge", "omvarld_alerts_untold", "Alerts that last, of which no operator could be told.")
                .sample(lasting.stream()
                        .filter(incident -> incident.told().isEmpty())
                        .count());
    }

    private static void write(MetricsText text, String name, String help, List<Count> counts, String label) {
        text.family("gauge", name, help);
        counts.forEach(count -> text.sample(count.count(), label, count.kind()));
    }
}

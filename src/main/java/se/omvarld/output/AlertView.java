package se.omvarld.output;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import se.omvarld.store.health.Incident;
import se.omvarld.watch.alert.Alert;
import se.omvarld.watch.alert.HealthChange;

/**
 * An alert as a template of {@code alert.webhook-form} shows it.
 *
 * @param id the same alert has the same
 * @param subject one line
 * @param text the whole, as it is mailed
 * @param host the machine that tells
 * @param lasts whether anything in it lasts
 */
public record AlertView(String id, String subject, String text, String host, boolean lasts, List<Line> lines) {

    /**
     * One thing that has begun, lasts or is over.
     *
     * @param name the incident's, or {@code source} and its id
     * @param begun when, in ISO form; empty when that is not known
     * @param ended likewise; empty while it lasts
     */
    public record Line(String name, String text, String begun, String ended) {}

    static AlertView of(Alert alert, String host, Instant now) {
        List<Line> lines = Stream.concat(
                        alert.incidents().stream().map(AlertView::line),
                        alert.changes().stream().map(change -> line(change, now)))
                .toList();
        boolean lasts = lines.stream().anyMatch(line -> line.ended().isEmpty());
        return new AlertView(alert.id(), alert.subject(), alert.text(), host, lasts, lines);
    }

    private static Line line(Incident incident) {
        String ended = incident.mended().map(Object::toString).orElse("");
        return new Line(incident.name(), incident.reason(), incident.since().toString(), ended);
    }

    private static Line line(HealthChange change, Instant now) {
        String ended = change.mended() ? now.toString() : "";
        return new Line("source " + change.source(), change.line(), change.mended() ? "" : change.since(), ended);
    }
}

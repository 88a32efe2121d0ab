package se.omvarld.watch.alert;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omvarld.store.edition.RenderedEdition;
import se.omvarld.store.health.Incident;

/**
 * What operators are to be told of at once.
 *
 * @param id names it: the same alert has the same Message-IDs, so that a second copy can be dropped
 * @param changes sources whose state is another than operators were told of last
 * @param incidents what else has begun, has ended, or still lasts
 */
public record Alert(String id, String subject, String text, List<HealthChange> changes, List<Incident> incidents) {

    /** Of sources and of incidents. */
    static Alert of(List<HealthChange> changes, List<Incident> incidents) {
        AlertText text = AlertText.of(changes, incidents);
        return new Alert("alert-" + hash(changes, incidents), text.subject(), text.body(), changes, incidents);
    }

    /** The same changes have the same name, also on another day. */
    private static String hash(List<HealthChange> changes, List<Incident> incidents) {
        Stream<String> ofIncidents = incidents.stream()
                .map(incident -> incident.name() + " " + incident.node() + " " + incident.since() + " "
                        + incident.mended() + " " + incident.told());
        Stream<String> ofSources =
                changes.stream().map(change -> change.source() + " " + change.to() + " " + change.since());
        return "%08x"
                .formatted(Stream.concat(ofIncidents, ofSources)
                        .collect(Collectors.joining("\n"))
                        .hashCode());
    }

    /** One mail's subject and text. */
    RenderedEdition rendered() {
        return new RenderedEdition(
                "Omvärldsbevakning: " + subject,
                List.of(new RenderedEdition.Part("", "text/plain", text.getBytes(StandardCharsets.UTF_8))));
    }
}

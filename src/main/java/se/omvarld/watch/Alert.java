package se.omvarld.watch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omvarld.store.edition.RenderedEdition;
import se.omvarld.store.health.Incident;

/**
 * What operators are to be told of at once.
 *
 * @param turns sources whose state is another than operators were told of last
 * @param troubles what else has begun, has ended, or still lasts
 */
public record Alert(List<HealthChange> turns, List<Incident> troubles) {

    /** Names this alert: the same turns have the same name, also on another day. */
    String name() {
        Stream<String> ofTroubles = troubles.stream()
                .map(trouble -> trouble.name() + " " + trouble.node() + " " + trouble.since() + " " + trouble.mended()
                        + " " + trouble.told());
        return Stream.concat(
                        ofTroubles, turns.stream().map(turn -> turn.source() + " " + turn.to() + " " + turn.since()))
                .collect(Collectors.joining("\n"));
    }

    /** One mail's subject and text. */
    RenderedEdition rendered() {
        List<AlertLine> lines = lines();
        StringBuilder text = new StringBuilder();
        append(text, "Needs attention:", of(lines, AlertLine.Kind.BEGUN));
        append(text, "Still needs attention:", of(lines, AlertLine.Kind.LASTS));
        append(text, "Well again:", of(lines, AlertLine.Kind.ENDED));
        text.append("What lasts: bin/omvarld status. All sources: bin/omvarld sources\n");
        return new RenderedEdition(
                "Omvärldsbevakning: " + AlertSubject.of(lines),
                List.of(new RenderedEdition.Part(
                        "", "text/plain", text.toString().getBytes(StandardCharsets.UTF_8))));
    }

    /** A line each; what several nodes say in the same words is said once. */
    List<AlertLine> lines() {
        List<AlertLine> lines = new ArrayList<>();
        troubles.stream().map(AlertLine::of).forEach(lines::add);
        turns.stream().map(AlertLine::of).forEach(lines::add);
        return lines.stream().distinct().toList();
    }

    private static List<AlertLine> of(List<AlertLine> lines, AlertLine.Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }

    private static void append(StringBuilder text, String heading, List<AlertLine> lines) {
        if (!lines.isEmpty()) {
            text.append(heading).append('\n');
            lines.forEach(line -> text.append("- ").append(line.text()).append('\n'));
            text.append('\n');
        }
    }
}

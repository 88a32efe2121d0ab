package se.omvarld.watch.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.omvarld.store.health.Incident;
import se.omvarld.store.health.Node;
import se.omvarld.template.ProgramCommand;

/**
 * What is not as it should be between the nodes. The same state gives the same words, so that it is told once.
 *
 * @param lines a finding each; none when all is well
 */
public record NodeFindings(List<String> lines) {
    /** Nodes whose clocks are 7 s apart take each other for dead (Quartz, JobStoreSupport). */
    private static final Duration CLOCK = Duration.ofSeconds(3);

    private static final Map<String, String> PARTS = Map.of(
            "sources", "the source files differ",
            "config", "the files in the config folder differ",
            "routes", "the routes that the nodes were started with differ; restart those with old ones",
            "settings",
                    "the settings that the nodes were started with differ (mail, recipients, schedules, zone, leads,"
                            + " report); restart those with old ones",
            "program", "the versions of the program differ");

    /** What the nodes show of themselves. */
    public static NodeFindings of(List<Node> nodes) {
        List<Node> alive = nodes.stream().filter(Node::alive).toList();
        List<String> lines = new ArrayList<>(differences(alive));
        nodes.stream()
                .filter(node -> !node.alive())
                .map(node -> node.name() + " has given no sign of life since "
                        + node.seen().truncatedTo(ChronoUnit.SECONDS) + consequence(alive))
                .forEach(lines::add);
        alive.stream()
                .filter(node -> node.ahead().abs().compareTo(CLOCK) > 0)
                .map(node -> node.name() + ": its clock is more than " + CLOCK.toSeconds()
                        + " s off the database's; let both follow a time server")
                .forEach(lines::add);
        return new NodeFindings(List.copyOf(lines));
    }

    /** A node that is only stopped may hold the others up: they have its work when one of them leads. */
    private static String consequence(List<Node> alive) {
        return alive.stream().anyMatch(Node::first)
                ? "; the others have taken its work over"
                : "; nobody has taken its work over yet: if it is stopped or paused, end its process";
    }

    private static List<String> differences(List<Node> nodes) {
        Map<String, Map<String, List<String>>> nodesByPart = new TreeMap<>();
        for (Node node : nodes) {
            parts(node).forEach((part, hash) -> nodesByPart
                    .computeIfAbsent(part, key -> new LinkedHashMap<>())
                    .computeIfAbsent(hash, key -> new ArrayList<>())
                    .add(node.name()));
        }
        return nodesByPart.entrySet().stream()
                .filter(part -> part.getValue().size() > 1)
                .map(part -> PARTS.getOrDefault(part.getKey(), part.getKey() + " differs") + ": "
                        + part.getValue().values().stream()
                                .map(names -> String.join(" and ", names))
                                .collect(Collectors.joining(" against ")))
                .toList();
    }

    private static Map<String, String> parts(Node node) {
        return Arrays.stream(node.content().split(" ", -1))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .collect(Collectors.toMap(part -> part[0], part -> part[1], (one, other) -> one));
    }

    /** In one line, for the log. */
    public String line() {
        return lines.isEmpty() ? "all nodes are well again" : String.join("; ", lines);
    }

    /** The text by which the store knows that it was told. */
    String text() {
        return String.join("\n", lines);
    }

    /**
     * What operators are told; empty findings mean that all is well again.
     *
     * @param now its hour tells a second time of the same findings from the first
     */
    Alert alert(Instant now) {
        String attention = lines.isEmpty()
                ? "All nodes live and work with the same files again.\n\n"
                : "Needs attention:\n"
                        + lines.stream().map(line -> "- " + line + "\n").collect(Collectors.joining())
                        + "\n";
        return new Alert(
                "nodes-%08x-%d".formatted(text().hashCode(), now.getEpochSecond() / 3600),
                lines.isEmpty() ? "the nodes are well again" : "the nodes need attention",
                attention + "Each is told once. All nodes: " + ProgramCommand.of("status") + "\nTold by "
                        + AlertText.host() + "\n",
                List.of(),
                List.of(new Incident(
                        "nodes", "", line(), now, Optional.of(now).filter(well -> lines.isEmpty()), Optional.empty())));
    }
}

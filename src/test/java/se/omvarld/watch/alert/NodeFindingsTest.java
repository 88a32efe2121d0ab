package se.omvarld.watch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.omvarld.store.health.Node;

class NodeFindingsTest {
    private static final Instant SEEN = Instant.parse("2026-03-18T09:00:00.123Z");

    @Test
    void should_find_nothing_when_nodes_agree() {
        assertThat(lines(List.of(node("a", "sources=1 config=2"), node("b", "sources=1 config=2"))))
                .isEmpty();
    }

    @Test
    void should_name_what_differs_and_where() {
        assertThat(lines(List.of(
                        node("a", "sources=1 config=2"),
                        node("b", "sources=9 config=2"),
                        node("c", "sources=1 config=2"))))
                .containsExactly("the source files differ: a and c against b");
    }

    @Test
    void should_say_that_a_restart_is_needed_when_settings_differ() {
        assertThat(lines(List.of(node("a", "settings=1"), node("b", "settings=2"))))
                .singleElement()
                .asString()
                .contains("settings that the nodes were started with differ", "restart", "a against b");
    }

    @Test
    void should_name_a_silent_node_and_not_compare_it() {
        Node silent = new Node("b", SEEN, SEEN, Duration.ofMinutes(1), Duration.ZERO, "sources=9", false);

        Node leading = new Node("a", SEEN, SEEN, Duration.ZERO, Duration.ZERO, "sources=1", true);

        assertThat(lines(List.of(leading, silent)))
                .containsExactly(
                        "b has given no sign of life since 2026-03-18T09:00:00Z; the others have taken its work over");
        assertThat(lines(List.of(node("a", "sources=1"), silent)))
                .as("it still leads, or holds what the others need")
                .containsExactly(
                        "b has given no sign of life since 2026-03-18T09:00:00Z; nobody has taken its work over yet:"
                                + " if it is stopped or paused, end its process");
    }

    @Test
    void should_name_a_clock_that_is_off() {
        Node late = new Node("b", SEEN, SEEN, Duration.ZERO, Duration.ofSeconds(-8), "", false);

        assertThat(lines(List.of(late))).singleElement().asString().startsWith("b: its clock is more than 3 s");
    }

    private static List<String> lines(List<Node> nodes) {
        return NodeFindings.of(nodes).lines();
    }

    private static Node node(String name, String content) {
        return new Node(name, SEEN, SEEN, Duration.ZERO, Duration.ZERO, content, false);
    }
}

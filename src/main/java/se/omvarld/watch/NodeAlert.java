package se.omvarld.watch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import se.omvarld.store.edition.RenderedEdition;

/**
 * What operators are to be told of the nodes.
 *
 * @param findings what is wrong; empty: all is well again
 */
public record NodeAlert(List<String> findings) {

    /** The alert for the log, in one line. */
    public String line() {
        return findings.isEmpty() ? "all nodes are well again" : String.join("; ", findings);
    }

    /** The text by which the store knows that it was told. */
    String text() {
        return String.join("\n", findings);
    }

    /** One mail's subject and text. */
    RenderedEdition rendered() {
        StringBuilder text = new StringBuilder();
        if (findings.isEmpty()) {
            text.append("All nodes live and work with the same files again.\n\n");
        } else {
            text.append("Needs attention:\n");
            findings.forEach(finding -> text.append("- ").append(finding).append('\n'));
            text.append('\n');
        }
        text.append("Each is told once. All nodes: bin/omvarld status\n");
        return new RenderedEdition(
                "Omvärldsbevakning: " + (findings.isEmpty() ? "the nodes are well again" : "the nodes need attention"),
                List.of(new RenderedEdition.Part(
                        "", "text/plain", text.toString().getBytes(StandardCharsets.UTF_8))));
    }
}

package se.omvarld.watch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import se.omvarld.store.Rendered;

/** What operators are to be told of at once. */
public record Alert(List<Turn> turns) {

    /** Names this alert: the same turns have the same name, also on another day. */
    String name() {
        return turns.stream()
                .map(turn -> turn.source() + " " + turn.to() + " " + turn.since())
                .collect(Collectors.joining("\n"));
    }

    /** One mail's subject and text. */
    Rendered rendered() {
        List<Turn> bad = turns.stream().filter(turn -> !turn.mended()).toList();
        List<Turn> mended = turns.stream().filter(Turn::mended).toList();
        StringBuilder text = new StringBuilder();
        append(text, "Needs attention:", bad);
        append(text, "Well again:", mended);
        text.append("Each is told once. All sources: bin/omvarld sources\n");
        return new Rendered(
                "Omvärldsbevakning: " + subject(bad.size(), mended.size()),
                List.of(new Rendered.Part("", "text/plain", text.toString().getBytes(StandardCharsets.UTF_8))));
    }

    private static String subject(int bad, int mended) {
        String attention = bad + (bad == 1 ? " source needs" : " sources need") + " attention";
        String well = mended + (mended == 1 ? " source is" : " sources are") + " well again";
        if (mended == 0) {
            return attention;
        }
        return bad == 0 ? well : attention + ", " + well;
    }

    private static void append(StringBuilder text, String heading, List<Turn> turns) {
        if (!turns.isEmpty()) {
            text.append(heading).append('\n');
            turns.forEach(turn -> text.append("- ").append(turn.line()).append('\n'));
            text.append('\n');
        }
    }
}

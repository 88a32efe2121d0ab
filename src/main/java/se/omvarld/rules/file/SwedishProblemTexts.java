package se.omvarld.rules.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.omvarld.item.text.ProblemText;
import se.omvarld.yaml.YamlProblem;

/**
 * The problems of the rule files in Swedish. Sources' own filters are written in the same language by integrators, so each
 * problem is told in English first; analysts read what {@code rule-problems.sv.txt} makes of it.
 */
public final class SwedishProblemTexts {
    private static final Map<String, String> SWEDISH = read();

    /**
     * A problem in Swedish.
     *
     * @param right what would be right; may be empty
     */
    public record Told(String wrong, String right) {}

    private SwedishProblemTexts() {}

    /** The problem in Swedish; as it is when the list does not have it. */
    public static Told of(ProblemText problem) {
        String[] parts =
                SWEDISH.getOrDefault(problem.pattern(), problem.pattern()).split("; ", 2);
        return new Told(problem.in(parts[0]), parts.length < 2 ? "" : problem.in(parts[1]));
    }

    /** The problem with its place, in one line. */
    public static String line(YamlProblem problem) {
        Told told = of(problem.text());
        String place = problem.line() == 0 ? "" : ", rad " + problem.line() + ", tecken " + problem.column();
        return problem.fileName() + place + ": " + told.wrong() + (told.right().isEmpty() ? "" : "; " + told.right());
    }

    private static Map<String, String> read() {
        try (InputStream file = SwedishProblemTexts.class.getResourceAsStream("/rule-problems.sv.txt")) {
            List<String> lines = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            Map<String, String> texts = new HashMap<>();
            for (int i = 0; i + 1 < lines.size(); i += 2) {
                texts.put(lines.get(i).strip(), lines.get(i + 1).strip());
            }
            return Map.copyOf(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package se.omvarld.rules.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The problems of the rule files in Swedish. Sources' own filters are written in the same language by integrators, so each
 * problem is told in English first; analysts read what {@code rule-problems.sv.txt} makes of it.
 */
final class SwedishProblemTexts {
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");
    private static final Pattern HINT = Pattern.compile(" \\(did you mean '([^']*)'\\?\\)");
    private static final List<Entry> ENTRIES = read();

    /** One problem in both languages; {@code {1}} is what varies. */
    private record Entry(Pattern english, String swedish) {}

    private SwedishProblemTexts() {}

    /** The problem in Swedish; as it is when the list does not have it. */
    static String of(String english) {
        String plain = HINT.matcher(english).replaceAll("");
        for (Entry entry : ENTRIES) {
            Matcher match = entry.english().matcher(plain);
            if (match.matches()) {
                return filled(entry.swedish(), match).replaceFirst("(?=;|$)", Matcher.quoteReplacement(hint(english)));
            }
        }
        return english;
    }

    private static String filled(String swedish, Matcher match) {
        return HOLE.matcher(swedish)
                .replaceAll(hole -> Matcher.quoteReplacement(match.group(Integer.parseInt(hole.group(1)))));
    }

    private static String hint(String english) {
        Matcher hint = HINT.matcher(english);
        return hint.find() ? " (menade du '" + hint.group(1) + "'?)" : "";
    }

    private static List<Entry> read() {
        try (InputStream file = SwedishProblemTexts.class.getResourceAsStream("/rule-problems.sv.txt")) {
            String all = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            List<String> lines = all.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i + 1 < lines.size(); i += 2) {
                entries.add(new Entry(pattern(lines.get(i)), lines.get(i + 1).strip()));
            }
            return List.copyOf(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern pattern(String english) {
        return Pattern.compile("(?s)\\Q" + HOLE.matcher(english.strip()).replaceAll("\\\\E(.*?)\\\\Q") + "\\E");
    }
}

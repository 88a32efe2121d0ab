package se.omvarld.rules.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a file, cut to what fits beside a place in it.
 *
 * @param lines the line before, if any, and the line; none when they cannot be read
 * @param marker as many spaces as stand before the place, and a mark
 */
record MarkedLine(List<String> lines, String marker) {
    private static final int LARGEST = 1_000_000;
    private static final int BEFORE = 30;
    private static final int AFTER = 30;

    MarkedLine {
        lines = List.copyOf(lines);
    }

    /** @param line and column from 1, the column in characters as people see them */
    static MarkedLine of(Path file, int line, int column) {
        List<String> all = read(file);
        if (line > all.size()) {
            return new MarkedLine(List.of(), "");
        }
        int start = Math.max(0, column - 1 - BEFORE);
        List<String> shown = new ArrayList<>();
        if (line > 1) {
            shown.add(line - 1 + numbered(line, line - 1) + cut(all.get(line - 2), start));
        }
        shown.add(line + numbered(line, line) + cut(all.get(line - 1), start));
        int indent = (line + numbered(line, line)).length() + (start == 0 ? 0 : 1) + column - 1 - start;
        return new MarkedLine(shown, " ".repeat(indent) + "▲");
    }

    private static String numbered(int widest, int number) {
        return " "
                .repeat(String.valueOf(widest).length() - String.valueOf(number).length() + 2);
    }

    private static String cut(String line, int start) {
        int[] characters = line.codePoints().toArray();
        if (start >= characters.length) {
            return start == 0 ? "" : "…";
        }
        int end = Math.min(characters.length, start + BEFORE + AFTER);
        String part = new String(characters, start, end - start).replaceAll("\\p{C}", " ");
        return (start == 0 ? "" : "…") + part + (end < characters.length ? "…" : "");
    }

    private static List<String> read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return List.of();
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return List.of(text.replaceFirst("^\uFEFF", "").split("\\R", -1));
        } catch (IOException e) {
            return List.of();
        }
    }
}

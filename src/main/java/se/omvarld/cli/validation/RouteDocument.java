package se.omvarld.cli.validation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.omvarld.source.config.FileProblem;
import se.omvarld.source.config.RefusedFileException;
import se.omvarld.source.config.RouteFile;
import se.omvarld.yaml.MalformedYamlException;
import se.omvarld.yaml.YamlNode;
import se.omvarld.yaml.YamlReader;

/**
 * A route file that is looked at.
 *
 * @param entries its routes, templates and beans; none when it cannot be read
 * @param problems what is wrong with it, filled by those who look
 */
record RouteDocument(Path file, List<String> lines, List<YamlNode> entries, List<FileProblem> problems) {

    static RouteDocument read(Path file) {
        try {
            String text = new String(YamlReader.bytes(file), StandardCharsets.UTF_8);
            return new RouteDocument(file, text.lines().toList(), RouteFile.entries(file), new ArrayList<>());
        } catch (RefusedFileException e) {
            return new RouteDocument(file, List.of(), List.of(), new ArrayList<>(List.of(e.problem())));
        } catch (MalformedYamlException e) {
            FileProblem unread = new FileProblem(
                    file.getFileName().toString(),
                    e.mistake().line(),
                    e.mistake().message());
            return new RouteDocument(file, List.of(), List.of(), new ArrayList<>(List.of(unread)));
        }
    }

    /** Notes what is wrong at a place; the same is noted once. */
    void refuse(YamlNode where, String message) {
        refuse(where.line(), message);
    }

    void refuse(int line, String message) {
        FileProblem problem = new FileProblem(file.getFileName().toString(), line, message);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /** The bodies of the entries of one kind, for example {@code route}. */
    Stream<YamlNode> bodies(String kind) {
        return entries.stream().flatMap(entry -> entry.field(kind).stream());
    }

    /** The file as text in which only one entry stands, on its own lines. */
    String only(YamlNode entry) {
        int next = entries.stream()
                .mapToInt(YamlNode::line)
                .filter(line -> line > entry.line())
                .min()
                .orElse(lines.size() + 1);
        StringBuilder text = new StringBuilder();
        for (int line = 1; line < next; line++) {
            text.append(line < entry.line() ? "" : lines.get(line - 1)).append('\n');
        }
        return text.toString();
    }
}

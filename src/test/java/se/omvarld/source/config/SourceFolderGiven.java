package se.omvarld.source.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder of source files for a test, read with the shipped kinds. Filters may hold anything but an open bracket. */
public final class SourceFolderGiven {
    /** The shipped kinds, read once: to read them takes longer than most source files. */
    public static final SourceKinds KINDS = new SourceKinds(Path.of("routes/source-kinds"));

    private final Path folder;

    public SourceFolderGiven(Path folder) {
        this.folder = folder;
    }

    public SourceFolderGiven with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public SourceFolderGiven with(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SourceFiles read() {
        ParameterCheck check = new ParameterCheck(
                KINDS,
                filter -> filter.contains("(") ? Optional.of("the bracket is not closed") : Optional.empty(),
                Set.of());
        return new SourceFiles(folder, check);
    }

    /** The problems as people see them. */
    public List<String> problems() {
        return read().problems().stream().map(FileProblem::toString).toList();
    }

    /** A source of the kind feed; each parameter is a line of its own, from line 5. */
    static String source(String id, String... parameters) {
        return """
                - templatedRoute:
                    routeTemplateRef: feed
                    routeId: %s
                    parameters:
                """.formatted(id)
                + Stream.of(parameters).map("      - %s\n"::formatted).collect(Collectors.joining());
    }

    /** Like {@link #source}, complete but for what is added: its parameter stands in line 7. */
    public static String complete(String id, String... parameters) {
        return source(
                id,
                Stream.concat(
                                Stream.of(
                                        "{name: publisher, value: Myndigheten}",
                                        "{name: url, value: \"https://myndigheten.se/rss\"}"),
                                Stream.of(parameters))
                        .toArray(String[]::new));
    }
}

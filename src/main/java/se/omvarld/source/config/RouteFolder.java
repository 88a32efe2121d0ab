package se.omvarld.source.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which files of a folder are read as routes or sources, and which look as if they should be. */
public final class RouteFolder {
    private RouteFolder() {}

    /** The route files of a folder in the order of their names; none when there is no such folder. */
    public static List<Path> files(Path folder) {
        return named(folder, "[^.].*\\.camel\\.yaml");
    }

    /** What lies in a folder of route files and looks as if somebody waited for it in vain: YAML under other names, and folders. */
    static List<FileProblem> unread(Path folder) {
        List<Path> read = files(folder);
        return named(folder, "[^.~#].*").stream()
                .filter(file -> !read.contains(file))
                .flatMap(file -> unread(file, RouteFile.name(file)).stream())
                .toList();
    }

    private static Optional<FileProblem> unread(Path file, String name) {
        if (Files.isDirectory(file)) {
            return named(file, "(?i).*\\.ya?ml").isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new FileProblem(
                                    name,
                                    1,
                                    "is a folder; source files in it are not read: put them beside it, or give it a name that begins with a point"));
        }
        return name.matches("(?i).*\\.ya?ml([._ -].*)?|.*camel.*") && !name.endsWith("~")
                ? Optional.of(new FileProblem(name, 1, "is not read: its name must end with .camel.yaml"))
                : Optional.empty();
    }

    private static List<Path> named(Path folder, String pattern) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> RouteFile.name(file).matches(pattern))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}

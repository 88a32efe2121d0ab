package se.omvarld.source.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/** The kinds of sources, read from the route templates themselves, so that nothing is said twice. */
public final class SourceKinds {
    private final Map<String, SourceKind> kinds = new TreeMap<>();
    private final Set<String> ownRoutes = new HashSet<>();

    /**
     * Reads the templates of a folder, and the ids of the routes there and in the folder around it.
     *
     * @param folder usually {@code routes/source-kinds}
     * @throws RefusedFileException when a file there cannot be read
     */
    public SourceKinds(Path folder) {
        for (Path file : files(folder)) {
            for (Node entry : entries(file)) {
                YamlNodes.field(entry, "routeTemplate")
                        .map(SourceKinds::kind)
                        .ifPresent(kind -> kinds.put(kind.name(), kind));
                own(entry);
            }
        }
        for (String beside : List.of(".", "daemon", "outputs")) {
            files(folder.resolveSibling(beside)).forEach(file -> entries(file).forEach(this::own));
        }
    }

    private static List<Node> entries(Path file) {
        try {
            return YamlNodes.entries(file);
        } catch (RefusedFileException e) {
            throw new RefusedFileException(e.problem().in(file.normalize().resolveSibling("")));
        }
    }

    private void own(Node entry) {
        YamlNodes.field(entry, "route")
                .map(route -> YamlNodes.text(route, "id"))
                .ifPresent(ownRoutes::add);
    }

    /** Whether a route of the bundle itself has this id, so that no source can have it: it would take the route's place. */
    public boolean isOwnRoute(String id) {
        return ownRoutes.contains(id);
    }

    private static SourceKind kind(Node template) {
        Map<String, Optional<String>> defaults = new LinkedHashMap<>();
        for (Node parameter :
                YamlNodes.list(YamlNodes.field(template, "parameters").orElse(template))) {
            defaults.put(
                    YamlNodes.text(parameter, "name"),
                    YamlNodes.field(parameter, "defaultValue").map(YamlNodes::text));
        }
        return new SourceKind(YamlNodes.text(template, "id"), defaults);
    }

    /** The route files of a folder in the order of their names; none when there is no such folder. */
    public static List<Path> files(Path folder) {
        return named(folder, "[^.].*\\.camel\\.yaml");
    }

    /** YAML files whose names are not those of route files, so that nobody waits for them in vain. */
    static List<Path> misnamed(Path folder) {
        List<Path> read = files(folder);
        return named(folder, "(?i)[^.].*\\.ya?ml").stream()
                .filter(file -> !read.contains(file))
                .toList();
    }

    private static List<Path> named(Path folder, String pattern) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> YamlNodes.name(file).matches(pattern))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    public Optional<SourceKind> find(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    List<String> names() {
        return List.copyOf(kinds.keySet());
    }
}

package se.omvarld.source.config;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import se.omvarld.item.text.NearestName;
import se.omvarld.yaml.YamlNode;

/** The kinds of sources, read from the route templates themselves, so that nothing is said twice. */
public final class SourceKinds {
    private static final List<String> BESIDE = List.of(".", "daemon", "outputs");

    private final Map<String, SourceKind> kinds = new TreeMap<>();
    private final Consumer<RefusedFileException> refusals;
    /** What the bundle's files give names to, with the file and line. */
    private final Map<String, String> own = new HashMap<>();
    /** The bundle's other files as text: to look into each for the names that it gives takes longer than most commands. */
    private final List<String> unasked = new ArrayList<>();
    /** What is wrong with files that cannot be read, by the kind that each is named for. */
    private final Map<String, String> unreadable = new HashMap<>();

    /**
     * Reads the templates of a folder, and the ids of the routes there and in the folder around it.
     *
     * @param folder usually {@code routes/source-kinds}
     * @throws RefusedFileException when a file there cannot be read
     */
    public SourceKinds(Path folder) {
        this(folder, refused -> {
            throw refused;
        });
        beside(folder).forEach(this::own);
    }

    private SourceKinds(Path folder, Consumer<RefusedFileException> refusals) {
        this.refusals = refusals;
        for (Path file : RouteFile.files(folder)) {
            for (YamlNode entry : own(file)) {
                entry.field("routeTemplate")
                        .map(SourceKinds::kind)
                        .ifPresent(kind -> kinds.putIfAbsent(kind.name(), kind));
            }
        }
    }

    /** The kinds of the files that can be read: a bad one costs only its own kind, and {@code check} says what is wrong with it. */
    static SourceKinds readable(Path folder) {
        SourceKinds read = new SourceKinds(folder, refused -> {});
        beside(folder).forEach(file -> read.unasked.add(new String(RouteFile.state(file), StandardCharsets.UTF_8)));
        return read;
    }

    /** The files that say which kinds and which routes there are. */
    static List<Path> read(Path folder) {
        return Stream.concat(RouteFile.files(folder).stream(), beside(folder).stream())
                .toList();
    }

    private static List<Path> beside(Path folder) {
        return BESIDE.stream()
                .flatMap(beside -> RouteFile.files(folder.resolveSibling(beside)).stream())
                .toList();
    }

    private List<YamlNode> own(Path file) {
        try {
            List<YamlNode> entries = RouteFile.entries(file);
            entries.forEach(entry -> RouteFile.ids(entry).forEach(id -> own(id, file, entry.line())));
            return entries;
        } catch (RefusedFileException e) {
            RefusedFileException refused =
                    new RefusedFileException(e.problem().in(file.normalize().resolveSibling("")));
            unreadable.put(RouteFile.name(file).replaceFirst("\\.camel\\.yaml$", ""), refused.getMessage());
            refusals.accept(refused);
            return List.of();
        }
    }

    /** Camel would let the one that it reads last take the other's place, and say nothing. */
    private void own(String id, Path file, int line) {
        String other = own.putIfAbsent(id, file.normalize() + ":" + line);
        if (other != null) {
            refusals.accept(new RefusedFileException(new FileProblem(
                    RouteFile.name(file),
                    line,
                    "the " + id + " stands already in " + other + "; remove one of the two")));
        }
    }

    /** Whether a route of the bundle itself has this id, so that no source can have it: it would take the route's place. */
    public synchronized boolean isOwnRoute(String id) {
        unasked.removeIf(text -> mayName(text, id) && askedNow(text));
        return own.containsKey("route " + id);
    }

    /** A backslash may write a name otherwise. */
    private static boolean mayName(String text, String id) {
        return text.contains(id) || text.indexOf('\\') >= 0;
    }

    private boolean askedNow(String text) {
        RouteFile.ids(text.getBytes(StandardCharsets.UTF_8)).forEach(name -> own.putIfAbsent(name, "another file"));
        return true;
    }

    private static SourceKind kind(YamlNode template) {
        Map<String, Optional<String>> defaults = new LinkedHashMap<>();
        for (YamlNode parameter : template.field("parameters").orElse(template).list()) {
            defaults.put(parameter.text("name"), parameter.field("defaultValue").map(YamlNode::text));
        }
        return new SourceKind(template.text("id"), defaults);
    }

    public Optional<SourceKind> find(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    /** Why there is no such kind. */
    String missing(String name) {
        return unreadable.containsKey(name)
                ? "the kind '" + name + "' cannot be used: " + unreadable.get(name)
                : "unknown kind '" + name + "' in routeTemplateRef; the kinds are " + names()
                        + NearestName.hint(name, names());
    }

    List<String> names() {
        return List.copyOf(kinds.keySet());
    }
}

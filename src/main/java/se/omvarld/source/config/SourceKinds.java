package se.omvarld.source.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import se.omvarld.item.text.NearestName;
import se.omvarld.item.text.Sha256;
import se.omvarld.yaml.YamlNode;

/** The kinds of sources, read from the route templates themselves, so that nothing is said twice. */
public final class SourceKinds {
    /** What stands before and after a word in YAML (yaml.org, 1.2: white space, line ends, indicators). */
    private static final String BETWEEN = " \t\r\n\u0085\u2028\u2029\uFEFF'\"[]{},:";

    private static final List<String> BESIDE = List.of(".", "daemon", "outputs");

    /** Those that were read last: a start asks twice and the daemon at each look for changes, of files that hardly ever change. */
    private static volatile Optional<Known> last = Optional.empty();

    private final Map<String, SourceKind> kinds = new TreeMap<>();
    private final Consumer<RefusedFileException> refusals;
    /** What the bundle's files give names to, with the file and line. */
    private final Map<String, String> own = new HashMap<>();
    /** The bundle's other files as text: to look into each for the names that it gives takes longer than most commands. */
    private final List<String> unasked = new ArrayList<>();
    /** Every word of theirs, and a backslash where one stands, by which a name may be written otherwise. */
    private final Set<Object> words = new HashSet<>();
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
        for (Path file : files(folder)) {
            for (YamlNode entry : own(file)) {
                entry.field("routeTemplate")
                        .map(SourceKinds::kind)
                        .ifPresent(kind -> kinds.putIfAbsent(kind.name(), kind));
            }
        }
    }

    private static List<Path> beside(Path folder) {
        return BESIDE.stream()
                .flatMap(beside -> files(folder.resolveSibling(beside)).stream())
                .toList();
    }

    /**
     * Kinds with the state of the files that they were read from.
     *
     * @param content by {@link #content}
     */
    private record Known(String content, SourceKinds kinds) {}

    /**
     * The kinds of the files that can be read: a bad one costs only its own kind, and {@code check} says what is wrong with it.
     *
     * @param folder usually {@code routes/source-kinds}
     */
    public static SourceKinds readable(Path folder) {
        String content = content(folder);
        Optional<Known> known = last.filter(one -> one.content().equals(content));
        if (known.isPresent()) {
            return known.get().kinds();
        }
        SourceKinds read = new SourceKinds(folder, refused -> {});
        for (Path file : beside(folder)) {
            String text = new String(RouteFile.state(file), StandardCharsets.UTF_8);
            read.unasked.add(text);
            read.words.addAll(Collections.list(new StringTokenizer(text, BETWEEN)));
            if (text.indexOf('\\') >= 0) {
                read.words.add("\\");
            }
        }
        if (content.equals(content(folder))) { // else it cannot be said what was read
            last = Optional.of(new Known(content, read));
        }
        return read;
    }

    /** Tells one state of the files from another. */
    private static String content(Path folder) {
        List<Path> all = new ArrayList<>(files(folder));
        all.addAll(beside(folder));
        MessageDigest digest = Sha256.begin();
        for (Path file : all) {
            digest.update(Sha256.of(file.toString()));
            digest.update(Sha256.of(RouteFile.state(file)));
        }
        return Sha256.end(digest);
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
        if (words.contains(id) || words.contains("\\")) {
            unasked.removeIf(this::askedNow);
            words.clear();
        }
        return own.containsKey("route " + id);
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

package se.omvarld.source.config;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import java.util.stream.Stream;
import se.omvarld.item.text.NearestName;
import se.omvarld.yaml.YamlNode;

/** The kinds of sources, read from the route templates themselves, so that nothing is said twice. */
public final class SourceKinds {
    /** What stands before and after a word in YAML (yaml.org, 1.2: white space, line ends, indicators). */
    private static final String BETWEEN = " \t\r\n\u0085\u2028\u2029\uFEFF'\"[]{},:";

    private static final List<String> BESIDE = List.of(".", "daemon", "outputs");

    private final Map<String, SourceKind> kinds = new TreeMap<>();
    /** What the bundle's files give names to. */
    private final Set<String> own = new HashSet<>();
    /** The bundle's other files as text: to look into each for the names that it gives takes longer than most commands. */
    private final List<String> unasked = new ArrayList<>();
    /** Every word of theirs, and a backslash where one stands, by which a name may be written otherwise. */
    private final Set<Object> words = new HashSet<>();
    /** What is wrong with files that cannot be read, by the kind that each is named for. */
    private final Map<String, String> unreadable = new HashMap<>();

    /** Of the files that can be read: a bad one costs only its own kind, and {@code check} says what is wrong with it. */
    SourceKinds(Path folder) {
        RouteFile.files(folder).forEach(this::read);
        for (Path file : beside(folder)) {
            String text = new String(RouteFile.state(file), StandardCharsets.UTF_8);
            unasked.add(text);
            words.addAll(Collections.list(new StringTokenizer(text, BETWEEN)));
            if (text.indexOf('\\') >= 0) {
                words.add("\\");
            }
        }
    }

    /** The files that say which kinds and which routes there are. */
    static List<Path> files(Path folder) {
        return Stream.concat(RouteFile.files(folder).stream(), beside(folder).stream())
                .toList();
    }

    private static List<Path> beside(Path folder) {
        return BESIDE.stream()
                .flatMap(beside -> RouteFile.files(folder.resolveSibling(beside)).stream())
                .toList();
    }

    private void read(Path file) {
        try {
            for (YamlNode entry : RouteFile.entries(file)) {
                RouteFile.ids(entry).forEach(own::add);
                entry.field("routeTemplate")
                        .map(SourceKinds::kind)
                        .ifPresent(kind -> kinds.putIfAbsent(kind.name(), kind));
            }
        } catch (RefusedFileException e) {
            unreadable.put(
                    RouteFile.name(file).replaceFirst("\\.camel\\.yaml$", ""),
                    e.problem().in(file.normalize().resolveSibling("")).toString());
        }
    }

    /** Whether a route of the bundle itself has this id, so that no source can have it: it would take the route's place. */
    public synchronized boolean isOwnRoute(String id) {
        if (words.contains(id) || words.contains("\\")) {
            unasked.removeIf(this::askedNow);
            words.clear();
        }
        return own.contains("route " + id);
    }

    private boolean askedNow(String text) {
        own.addAll(RouteFile.ids(text.getBytes(StandardCharsets.UTF_8)));
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

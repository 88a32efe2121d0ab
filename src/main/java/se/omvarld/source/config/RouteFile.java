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
import se.omvarld.yaml.MalformedYamlException;
import se.omvarld.yaml.YamlMistake;
import se.omvarld.yaml.YamlNode;
import se.omvarld.yaml.YamlReader;

/** A file of routes or sources as the list that Camel reads too; and which files of a folder are such. */
public final class RouteFile {
    private static final YamlReader YAML = new YamlReader("value", "routeId: lakemedelsverket-nyheter", true);

    private RouteFile() {}

    public static String name(Path file) {
        return file.getFileName().toString();
    }

    /**
     * The top-level entries.
     *
     * @throws RefusedFileException when the file cannot be read as a YAML list
     */
    public static List<YamlNode> entries(Path file) {
        try {
            YamlNode root = YAML.read(YamlReader.bytes(file));
            if (root.isList()) {
                return root.list();
            }
            throw new RefusedFileException(new FileProblem(
                    name(file), root.line(), "the file must be a list: its first line begins with '- '"));
        } catch (MalformedYamlException e) {
            throw new RefusedFileException(problem(name(file), e.mistake()));
        }
    }

    /** What tells one state of a file from another: its bytes, or why it cannot be read. */
    static byte[] state(Path file) {
        try {
            return YamlReader.bytes(file);
        } catch (MalformedYamlException e) {
            return e.mistake().toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * What a file of routes gives names to, for example {@code route mailbox} and {@code bean clock}: each can stand once among all
     * files. None when it cannot be read.
     */
    public static Set<String> ids(byte[] content) {
        try {
            return YAML.read(content).list().stream().flatMap(RouteFile::ids).collect(Collectors.toSet());
        } catch (MalformedYamlException e) {
            return Set.of();
        }
    }

    static Stream<String> ids(YamlNode entry) {
        Stream<String> routes = Stream.of("route", "routeTemplate", "routeConfiguration")
                .flatMap(kind -> entry.field(kind).map(body -> kind + " " + body.text("id")).stream());
        Stream<String> beans = entry.field("beans").stream()
                .flatMap(list -> list.list().stream())
                .map(bean -> "bean " + bean.text("name"));
        return Stream.concat(routes, beans).filter(id -> !id.endsWith(" "));
    }

    /** What lacks a sign at its end is noticed lines below, so it is named where it begins. */
    private static FileProblem problem(String file, YamlMistake mistake) {
        if (mistake.kind() == YamlMistake.Kind.UNUSABLE) {
            return new FileProblem(file, mistake.line(), mistake.message());
        }
        boolean earlier = mistake.began() > 0 && mistake.began() < mistake.line();
        String where = earlier ? "what begins here goes wrong in line " + mistake.line() + ": " : "";
        String remedy = mistake.began() > 0 ? "; put a value that holds a sign of YAML in 'single quotes'" : "";
        return new FileProblem(
                file,
                earlier ? mistake.began() : mistake.line(),
                "not valid YAML: " + where + mistake.message() + remedy);
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
                .flatMap(file -> unread(file, name(file)).stream())
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
            return files.filter(file -> name(file).matches(pattern)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}

package se.omvarld.source.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omvarld.yaml.MalformedYamlException;
import se.omvarld.yaml.YamlMistake;
import se.omvarld.yaml.YamlNode;
import se.omvarld.yaml.YamlReader;

/** A file of routes or sources as the list that Camel reads too. */
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
}

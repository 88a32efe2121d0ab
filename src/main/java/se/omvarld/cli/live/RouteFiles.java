package se.omvarld.cli.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The route files of an installation, but for the sources, which are loaded one by one. */
public final class RouteFiles {
    private static final String BEANS = "beans.camel.yaml";
    /** The item's way, the kinds of sources, where editions go beside mail, what runs beside the way. */
    private static final List<String> FOLDERS = List.of("", "source-kinds", "outputs", "daemon");

    private final Path routes;

    public RouteFiles(Path routes) {
        this.routes = routes;
    }

    /** The beans come first: with a file before theirs, Camel 4.17 would make each of them twice, and so two stores. */
    public List<Path> all() {
        return folders()
                .flatMap(RouteFiles::files)
                .sorted(Comparator.comparing((Path file) -> !file.endsWith(BEANS))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** As Camel's include pattern. */
    public static String includePattern(List<Path> files) {
        return files.stream().map(file -> "file:" + file.toAbsolutePath()).collect(Collectors.joining(","));
    }

    /** Whether a file has a text in it, as a whole word. */
    public static boolean holds(Path file, String text) {
        try {
            return Pattern.compile(Pattern.quote(text) + "(?![\\w-])")
                    .matcher(Files.readString(file))
                    .find();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a file of this name comes along with the program; others are an integrator's own. */
    public boolean isShipped(Path file) {
        return RouteFiles.class.getResource(shipped(file)) != null;
    }

    /** Whether a file is still as it came along. */
    public boolean isAsShipped(Path file) {
        try (InputStream shipped = RouteFiles.class.getResourceAsStream(shipped(file))) {
            return shipped != null && Arrays.equals(shipped.readAllBytes(), Files.readAllBytes(file));
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether nothing works without it: the way of an item, and what runs beside it. */
    public boolean isNeeded(Path file) {
        Path folder = routes.relativize(file).getParent();
        return isShipped(file) && (folder == null || folder.endsWith("daemon"));
    }

    private String shipped(Path file) {
        return "/shipped/routes/" + routes.relativize(file).toString().replace('\\', '/');
    }

    /** What they hold, as one text that changes when any of them does. */
    public String content() {
        return folders().map(FolderContent::of).collect(Collectors.joining());
    }

    private Stream<Path> folders() {
        return FOLDERS.stream().map(routes::resolve).filter(Files::isDirectory);
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".camel.yaml")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("the routes in " + folder + " cannot be read", e);
        }
    }
}

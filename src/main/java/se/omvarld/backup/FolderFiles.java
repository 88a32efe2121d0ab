package se.omvarld.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files of an installation that people edit.
 *
 * @param config settings, rules and templates
 * @param routes the routes
 * @param sources the source files, usually {@code routes/sources}
 */
public record FolderFiles(Path config, Path routes, Path sources) {
    private static final int DEEPEST = 5;
    private static final long LARGEST = 50L << 20;
    private static final String UNREADABLE = "this user may not read it";
    private static final Pattern IGNORED = Pattern.compile("\\..*|.*\\.dist");

    /** What editors, packages and careful people leave beside a file, and any second file of settings. */
    private static final Pattern COPY =
            Pattern.compile("(?i).*(~|#)|.*[.](bak|backup|old|orig|save|saved|copy|kopia|sw[a-z]|tmp|rej"
                    + "|dpkg-[a-z]+|ucf-[a-z]+|rpmsave|rpmnew|rpmorig)[.0-9-]*|application(?!\\.properties$).*\\.?properties.*"
                    + "|application\\.properties.+");

    /**
     * What lies in the folders.
     *
     * @param files by name in a backup, for example {@code routes/sources/skr.camel.yaml}
     * @param foreign what no backup takes, each with the reason: copies that programs and people leave beside a file, which may
     *     hold passwords, and what cannot be read
     */
    public record Found(Map<String, Path> files, List<String> foreign) {}

    /** Every file by its name in a backup. */
    public Map<String, Path> all() throws IOException {
        return found().files();
    }

    /** Every file, and what is none of ours. */
    public Found found() throws IOException {
        Found found = new Found(new TreeMap<>(), new ArrayList<>());
        add(config, PartNames.CONFIG, found);
        add(routes, PartNames.ROUTES, found);
        found.files().keySet().removeIf(name -> name.startsWith(PartNames.SOURCES));
        found.foreign().removeIf(line -> line.startsWith(PartNames.SOURCES));
        add(sources, PartNames.SOURCES, found);
        return found;
    }

    /** Where a file of that name lies here. */
    public Path place(String name) {
        if (name.startsWith(PartNames.SOURCES)) {
            return sources.resolve(name.substring(PartNames.SOURCES.length()));
        }
        return name.startsWith(PartNames.CONFIG)
                ? config.resolve(name.substring(PartNames.CONFIG.length()))
                : routes.resolve(name.substring(PartNames.ROUTES.length()));
    }

    /** Links to files count as files; hidden ones, and a new version's unused originals, are no matter. */
    private static void add(Path folder, String prefix, Found found) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.walkFileTree(folder, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!IGNORED.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file)) {
                    String name = name(file);
                    foreign(name, file)
                            .ifPresentOrElse(why -> found.foreign().add(name + ": " + why), () -> found.files()
                                    .put(name, file));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                found.foreign().add(name(file) + ": " + UNREADABLE);
                return FileVisitResult.CONTINUE;
            }

            private String name(Path file) {
                return prefix + folder.relativize(file).toString().replace('\\', '/');
            }
        });
    }

    private static Optional<String> foreign(String name, Path file) {
        if (COPY.matcher(file.getFileName().toString()).matches()) {
            return Optional.of("a copy that somebody has left; delete it, or keep it elsewhere");
        }
        if (!PartNames.isFile(name)) {
            return Optional.of("no file of ours has such a name");
        }
        if (file.toFile().length() > LARGEST) {
            return Optional.of("larger than any file of ours");
        }
        return Files.isReadable(file) ? Optional.empty() : Optional.of(UNREADABLE);
    }
}

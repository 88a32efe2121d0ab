package se.omvarld.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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

    /** Every file by its name in a backup, for example {@code routes/sources/skr.camel.yaml}. */
    public Map<String, Path> all() throws IOException {
        Map<String, Path> files = new TreeMap<>();
        add(config, PartNames.CONFIG, files);
        add(routes, PartNames.ROUTES, files);
        files.keySet().removeIf(name -> name.startsWith(PartNames.SOURCES));
        add(sources, PartNames.SOURCES, files);
        return files;
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

    /** Links to files count as files; what editors leave behind, and a new version's unused originals, do not. */
    private static void add(Path folder, String prefix, Map<String, Path> files) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder, DEEPEST)) {
            List<Path> ordinary = found.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().matches("\\..*|.*~|.*\\.dist"))
                    .toList();
            for (Path file : ordinary) {
                String name = prefix + folder.relativize(file).toString().replace('\\', '/');
                if (PartNames.isFile(name) && Files.size(file) <= LARGEST) {
                    files.put(name, file);
                }
            }
        }
    }
}

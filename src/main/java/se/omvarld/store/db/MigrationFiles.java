package se.omvarld.store.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.flywaydb.core.api.migration.JavaMigration;

/** The versions that this program's migrations bring, by the names of their files; without Flyway, which is slow to start. */
final class MigrationFiles {
    /** {@code V14__traces.sql} is version 14 (Flyway's documentation, naming). */
    private static final Pattern NAME = Pattern.compile("(?:.*/)?V([0-9.]+)__[^/]*[.]sql");

    private MigrationFiles() {}

    /**
     * All versions.
     *
     * @param folders of the class path
     * @param own migrations that are written in Java
     */
    static Set<String> versions(List<String> folders, List<JavaMigration> own) {
        Set<String> versions = folders.stream()
                .flatMap(MigrationFiles::names)
                .map(NAME::matcher)
                .filter(Matcher::matches)
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        own.forEach(migration -> versions.add(migration.getVersion().getVersion()));
        return versions;
    }

    private static Stream<String> names(String folder) {
        URL place = MigrationFiles.class.getResource("/" + folder);
        try {
            if (place.openConnection() instanceof JarURLConnection jar) {
                return inJar(jar, folder + "/");
            }
            try (Stream<Path> files = Files.list(Path.of(URI.create(place.toString())))) {
                return files.map(Path::toString).toList().stream();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(place + " cannot be read", e);
        }
    }

    private static Stream<String> inJar(JarURLConnection connection, String prefix) throws IOException {
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            return jar.stream().map(ZipEntry::getName).filter(name -> name.startsWith(prefix)).toList().stream();
        }
    }
}

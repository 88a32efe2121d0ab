package se.omvarld.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.omvarld.item.text.Sha256;

/**
 * The files of {@code config} and {@code routes} as a version shipped them, by their checksums: what tells an edited file from
 * one that nobody has touched.
 */
public final class ShippedFiles {
    /** Nothing is known: every file may have been edited. */
    static final ShippedFiles UNKNOWN = new ShippedFiles(Map.of());

    private static final List<String> JARS = List.of("lib/omvarldsbevakning.jar", "target/lib/omvarldsbevakning.jar");

    private final Map<String, String> checksums;

    private ShippedFiles(Map<String, String> checksums) {
        this.checksums = Map.copyOf(checksums);
    }

    /** Those of this program. */
    public static ShippedFiles own() {
        try {
            return in(Path.of(ShippedFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those of another installation, out of its jar. */
    public static ShippedFiles of(Path installation) {
        return JARS.stream()
                .map(installation::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(ShippedFiles::in)
                .orElse(UNKNOWN);
    }

    private static ShippedFiles in(Path jarOrClasses) {
        try {
            if (Files.isDirectory(jarOrClasses)) {
                return below(jarOrClasses.resolve("shipped"));
            }
            try (FileSystem jar = FileSystems.newFileSystem(jarOrClasses)) {
                return below(jar.getPath("/shipped"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the originals in " + jarOrClasses + " cannot be read", e);
        }
    }

    private static ShippedFiles below(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return UNKNOWN;
        }
        Map<String, String> checksums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                checksums.put(name, Sha256.hex(Files.readAllBytes(file)));
            }
        }
        return new ShippedFiles(checksums);
    }

    /** Reads {@link #text()}; lines that are none are left out. */
    static ShippedFiles read(String text) {
        Map<String, String> checksums = new TreeMap<>();
        text.lines()
                .map(line -> line.split(" ", 2))
                .filter(pair -> pair.length == 2 && PartNames.isFile(pair[1]))
                .forEach(pair -> checksums.put(pair[1], pair[0]));
        return new ShippedFiles(checksums);
    }

    /** A line a file: its checksum and its name. */
    String text() {
        return new TreeMap<>(checksums)
                .entrySet().stream()
                        .map(file -> file.getValue() + " " + file.getKey() + "\n")
                        .collect(Collectors.joining());
    }

    public Optional<String> checksum(String name) {
        return Optional.ofNullable(checksums.get(name));
    }

    public java.util.Set<String> names() {
        return checksums.keySet();
    }
}

package se.omvarld.dist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * How tests start Java with the program on its class path: as the daemon runs and, in a whole build, with a class-data archive,
 * which saves a third of each start. The system property {@code children} names the folder for it; without, there is none.
 */
public final class JavaCommand {
    private static final String FOLDER = System.getProperty("children");
    private static final String PROGRAM = "se.omvarld.cli.command.Omvarld";
    /** An archive that does not fit is not used, and nothing is said of it: tests read what children say. */
    private static final List<String> QUIET =
            List.of("-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-Xlog:class+path=off");

    private static List<String> found;

    private JavaCommand() {}

    /** A command line without the class to start and its arguments. */
    public static List<String> with(String... options) throws IOException {
        List<String> command = java(List.of(options));
        command.addAll(classPath());
        return command;
    }

    private static List<String> java(List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8"));
        command.addAll(options);
        return command;
    }

    private static synchronized List<String> classPath() throws IOException {
        if (found != null) {
            return found;
        }
        String given = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<Path> paths =
                Arrays.stream(given.split(File.pathSeparator)).map(Path::of).toList();
        found = FOLDER == null ? null : archived(Files.createDirectories(Path.of(FOLDER)), paths);
        return found == null ? List.of("-cp", given) : found;
    }

    /** With the archive for these classes, made if it is missing; null while another process makes it. */
    private static List<String> archived(Path folder, List<Path> paths) throws IOException {
        Path classes = paths.stream()
                .filter(path -> Files.exists(path.resolve(PROGRAM.replace('.', '/') + ".class")))
                .findFirst()
                .orElseThrow();
        Path jar = folder.resolve(state(classes, paths) + ".jar");
        Path archive = folder.resolve(jar.getFileName() + ".jsa");
        // Only what is in jars can be in it; folders may follow them.
        List<Path> jars = Stream.concat(Stream.of(jar), paths.stream().filter(Files::isRegularFile))
                .toList();
        try (FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return null;
            }
            if (!Files.exists(archive)) {
                removeOlder(folder);
                pack(classes, jar);
                make(jars, archive);
            }
        }
        Stream<Path> folders = paths.stream().filter(path -> Files.isDirectory(path) && !path.equals(classes));
        List<String> options = new ArrayList<>(QUIET);
        // not moved to an address of chance, which would copy it into the memory of each process
        options.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0"));
        options.add("-XX:SharedArchiveFile=" + archive);
        options.addAll(List.of("-cp", joined(Stream.concat(jars.stream(), folders))));
        return options;
    }

    private static String joined(Stream<Path> paths) {
        return paths.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Stands for the Java and for all files that the archive is made of, by their times and sizes. */
    private static String state(Path classes, List<Path> paths) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(System.getProperty("java.vm.version").getBytes(UTF_8));
        try (Stream<Path> made = Files.walk(classes)) {
            for (Path file : Stream.concat(paths.stream().filter(Files::isRegularFile), made)
                    .sorted()
                    .toList()) {
                sum.update((file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file)).getBytes(UTF_8));
            }
        }
        return "omvarld-" + Long.toHexString(sum.getValue());
    }

    private static void removeOlder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("omvarld-"))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            zip.setLevel(1);
            for (Path file :
                    files.filter(file -> !file.equals(classes)).sorted().toList()) {
                String name = classes.relativize(file).toString();
                if (Files.isDirectory(file)) { // Flyway looks for the folder of its migrations
                    zip.putNextEntry(new ZipEntry(name + "/"));
                } else {
                    zip.putNextEntry(new ZipEntry(name));
                    Files.copy(file, zip);
                }
            }
        }
    }

    private static void make(List<Path> jars, Path archive) throws IOException {
        Path fresh = archive.resolveSibling("making.jsa");
        Files.deleteIfExists(fresh);
        List<String> command = java(QUIET);
        command.addAll(List.of("-XX:ArchiveClassesAtExit=" + fresh, "-cp", joined(jars.stream()), PROGRAM, "cds"));
        Path said = archive.resolveSibling("making.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new AssertionError("no archive for children: " + Files.readString(said));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new AssertionError(e);
        }
        Files.move(fresh, archive);
    }
}

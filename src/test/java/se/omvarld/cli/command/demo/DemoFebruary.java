package se.omvarld.cli.command.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import se.omvarld.cli.command.Cli;

/** The demo's February for tests that begin where it ends: polled, and its draft sent, once for the whole test run. */
public final class DemoFebruary {
    private static final DemoSite SITE = DemoSite.start();

    private static Path polled;
    private static Path drafted;

    private DemoFebruary() {}

    /** Puts sources, and data as they are on Friday 27 February 2026 after a poll, into a folder. */
    public static synchronized void polledInto(Path folder) {
        if (polled == null) {
            Path once = temporary();
            SITE.writeSources(once.resolve("sources"));
            polled = run(once, "poll", "--now", "2026-02-27T12:00");
        }
        copy(polled, folder);
    }

    /** Puts them as they are on Monday 2 March, when February's draft has been sent. */
    public static synchronized void draftedInto(Path folder) {
        if (drafted == null) {
            Path once = temporary();
            polledInto(once);
            drafted = run(once, "draft", "--now", "2026-03-02T07:00");
        }
        copy(drafted, folder);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("omvarld-february");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path run(Path folder, String... command) {
        Cli.Result result = new Cli(folder).run(command);
        assertThat(result.code()).as(result.err()).isZero();
        return folder;
    }

    private static void copy(Path from, Path to) {
        for (String part : List.of("sources", "data")) {
            try (Stream<Path> files = Files.walk(from.resolve(part))) {
                for (Path file : files.toList()) {
                    Path copy = to.resolve(from.relativize(file));
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

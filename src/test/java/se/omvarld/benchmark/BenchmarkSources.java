package se.omvarld.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a source file a feed. */
final class BenchmarkSources {
    /** As many sources as can be due once a minute, each at a second of its own. */
    static final int SECONDS = 60;

    /** On Linux every address of 127.0.0.0/8 is this machine, and each is a host of its own. */
    static final int HOSTS = 100;

    private BenchmarkSources() {}

    /** @param schedule a cron in which {@code %d} is the source's number */
    static Path write(Path folder, int sources, int port, String schedule) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < sources; i++) {
            Files.writeString(folder.resolve("kalla-" + i + ".camel.yaml"), """
                    - templatedRoute:
                        routeTemplateRef: feed
                        routeId: kalla-%d
                        parameters:
                          - {name: publisher, value: Källa %d}
                          - {name: url, value: "http://127.0.1.%d:%d/%d.xml"}
                          - {name: schedule, value: "%s"}
                    """.formatted(
                            i, i, 1 + i % HOSTS, port, i, schedule.formatted(i)));
        }
        return folder;
    }
}

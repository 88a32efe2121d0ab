package se.omvarld.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.ServiceStatus;
import org.apache.camel.component.quartz.QuartzEndpoint;
import org.apache.camel.spi.ExceptionHandler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.daemon.GivenRoutes;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.live.LiveSources;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.SourceFolder;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.SourceFileWriter;
import se.omvarld.source.config.SourceFiles;

/** Source files that try to reach beyond their own source. No schedule is due while this runs: they are of February 29. */
@Timeout(120)
@Tag("slow")
class HostileSourceFilesTest {
    private static final String RARE = "0 0 3 29 2 ?";
    private static final List<String> KINDS = List.of("feed", "json", "page", "sitemap", "newsletter");

    /** As publisher, type, filter, selector, pattern … : some are texts that may hold anything. */
    private static final List<String> VALUES = List.of(
            "a&exceptionHandler=%23class:java.lang.Object",
            "RAW(a)&exceptionHandler=#class:java.lang.Object",
            "a)&x=y",
            "#bean:store",
            "#class:java.lang.Object",
            "bean:store?method=close",
            "file:/etc",
            "${zone}",
            "?x=y",
            "{{store.password}}",
            "{{?store.password}}",
            "{{env:PATH}}",
            "$simple{zone}",
            "a' + 'b",
            "('");

    private static final List<String> NAMES = List.of(
            "publisher",
            "url",
            "senders",
            "schedule",
            "enabled",
            "language",
            "area",
            "type",
            "only",
            "never",
            "max-items",
            "items",
            "title",
            "link",
            "date",
            "lead",
            "watch",
            "link-base",
            "link-pattern",
            "part-pattern",
            "weekends",
            "id");

    @TempDir
    private Path folder;

    private static final AtomicInteger CONSTRUCTED = new AtomicInteger();

    /** What a hostile file would like to have made. */
    public static final class Trap implements ExceptionHandler {
        public Trap() {
            CONSTRUCTED.incrementAndGet();
        }

        @Override
        public void handleException(Throwable exception) {}

        @Override
        public void handleException(String message, Throwable exception) {}

        @Override
        public void handleException(String message, org.apache.camel.Exchange exchange, Throwable exception) {}
    }

    @Test
    void should_refuse_a_schedule_that_brings_options_with_it() throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        write(
                "evil-cron",
                "feed",
                Map.of("schedule", "0 15 6-20 ? * MON-FRI&exceptionHandler=%23class:" + Trap.class.getName()));

        Cli.Result check = new Cli(folder).run("check");

        assertThat(check.code()).isEqualTo(2);
        assertThat(check.out()).contains("evil-cron.camel.yaml:", "schedule: ", "for example '0 15 6-20 ? * MON-FRI'");
    }

    @Test
    void should_start_with_every_file_that_is_accepted_and_without_one_whose_route_cannot_be_made() throws Exception {
        Files.createDirectories(folder.resolve("sources"));
        writeAll();
        Folders folders =
                new Folders(Path.of("config"), Path.of("routes"), folder.resolve("sources"), folder.resolve("data"));
        SourceFiles files = new SourceFolder(folders).read();
        List<Source> sources = new ArrayList<>(files.enabled());
        sources.add(0, unchecked("unmade", "0 15 6-20 ? * MON&exceptionHandler=#class:no.such.Type)&x=y"));
        sources.add(1, new Source("kindless", "no-such-kind", Map.of("url", "http://127.0.0.1:9/"), "k.camel.yaml", 3));
        Clock clock = Clock.system(ZoneId.of("Europe/Stockholm"));
        try (RouteRuntime routes = GivenRoutes.of(
                        folders, Settings.load(folders.config(), Map.of(), Map.of()), clock, sources, true)
                .start()) {
            for (Source source : files.enabled()) {
                if (!source.comesByMail()) {
                    isPlain(routes, source);
                }
            }
            assertThat(files.enabled()).hasSizeGreaterThan(40);
            assertThat(CONSTRUCTED).hasValue(0);
            assertThat(routes.context().getRoute("unmade")).isNull();
            assertThat(routes.bean("liveSources", LiveSources.class).refused())
                    .anyMatch(problem -> problem.contains("bad.camel.yaml:7: no route can be made of 'unmade'"))
                    .anyMatch(problem -> problem.contains("k.camel.yaml:3: no route can be made of 'kindless'"));
        }
    }

    private static void isPlain(RouteRuntime routes, Source source) {
        QuartzEndpoint endpoint =
                (QuartzEndpoint) routes.context().getRoute(source.id()).getEndpoint();
        assertThat(routes.context().getRouteController().getRouteStatus(source.id()))
                .as(source.id())
                .isEqualTo(ServiceStatus.Started);
        assertThat(endpoint.getCron()).isEqualTo(RARE);
        assertThat(endpoint.getExceptionHandler()).isNull();
        assertThat(endpoint.getTriggerName()).isEqualTo(source.id());
    }

    /** Each value in each parameter of each kind that takes it; in the others alone, where it is refused. */
    private void writeAll() throws IOException {
        for (String kind : KINDS) {
            for (int i = 0; i < VALUES.size(); i++) {
                for (String name : NAMES) {
                    write(kind + "-" + name + "-" + i, kind, Map.of(name, VALUES.get(i)));
                }
            }
        }
    }

    private void write(String id, String kind, Map<String, String> more) throws IOException {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("publisher", "P");
        if (kind.equals("newsletter")) {
            parameters.put("senders", "a@example.se");
        } else {
            parameters.put("url", "http://127.0.0.1:9/");
            parameters.put("schedule", RARE);
        }
        parameters.putAll(more);
        Files.writeString(
                folder.resolve("sources/" + id + ".camel.yaml"), SourceFileWriter.of(id, kind, "hostile", parameters));
    }

    private static Source unchecked(String id, String schedule) {
        Map<String, String> parameters = new HashMap<>(Map.of("schedule", schedule, "weekends", "", "enabled", "true"));
        parameters.put("publisher", "P");
        parameters.put("url", "http://127.0.0.1:9/");
        return new Source(id, "feed", parameters, "bad.camel.yaml", 7);
    }
}

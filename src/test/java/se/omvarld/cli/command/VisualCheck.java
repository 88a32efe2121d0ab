package se.omvarld.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.command.demo.DemoSite;
import se.omvarld.cli.daemon.GivenRoutes;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.SourceFolder;
import se.omvarld.looks.Pictures;
import se.omvarld.observe.ObserveServer;
import se.omvarld.routes.mailbox.Mailbox;

/** Makes pictures of all that people see, to be looked at by people. Not among the tests: {@code mvn -q -Pvisual test}. */
class VisualCheck {
    private static final String AFTER_FEBRUARY = "2026-03-02T07:00";
    private static final Path LABELLED = Path.of("src/test/resources/rules/labelled.json");

    @TempDir
    private Path folder;

    @AfterAll
    static void index() throws IOException {
        Pictures.index();
    }

    @Test
    void demonstration() throws Exception {
        try (DemoSite site = DemoSite.start()) {
            site.writeSources(folder.resolve("sources"));
            Cli cli = new Cli(folder);
            cli.run("poll", "--now", "2026-02-27T12:00");
            Pictures.page("digest", digest(cli, "2026-W09", AFTER_FEBRUARY));
            Pictures.page("digest-empty", digest(cli, "2026-W05", AFTER_FEBRUARY));
            Pictures.document("draft", draft(cli, "2026-02", AFTER_FEBRUARY));
            rulePages(cli);
            cli.run("digest", "--week", "2026-W09", "--now", AFTER_FEBRUARY);
            cli.run("draft", "--month", "2026-02", "--now", AFTER_FEBRUARY);
            observedPages();
        }
    }

    private void observedPages() throws Exception {
        Folders folders =
                new Folders(Path.of("config"), Path.of("routes"), folder.resolve("sources"), folder.resolve("data"));
        Settings settings = Settings.load(folders.config(), Map.of(), Map.of("observe.address", "127.0.0.1:0"));
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T06:05:00Z"), ZoneId.of("Europe/Stockholm"));
        try (RouteRuntime routes = GivenRoutes.of(
                        folders,
                        settings,
                        clock,
                        new SourceFolder(folders).read().enabled(),
                        false)
                .start()) {
            ObserveServer server = routes.bean("observe", ObserveServer.class);
            server.open();
            String observe = "http://127.0.0.1:" + server.port() + "/observe/";
            Pictures.page("status", fetched(observe));
            Pictures.page("archive", fetched(observe + "arkiv?q=v%C3%A5rd"));
        }
    }

    private static String fetched(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void replayedMarch() throws Exception {
        assumeTrue(
                Files.isDirectory(ReplayedMonth.SHARED.resolve("replay")),
                "no pictures of March: the replayed months are not beside this checkout (../shared/replay)");
        try (Mailbox mailbox = new Mailbox()) {
            new ReplayedMonth(YearMonth.of(2026, 3), folder, ReplayedMarchTest.freePort(), mailbox).walk();
        }
        Cli cli = new Cli(folder);
        Pictures.page("march-digest", digest(cli, "2026-W12", "2026-04-01T07:00"));
        Pictures.document("march-draft", draft(cli, "2026-03", "2026-04-01T07:00"));
    }

    private void rulePages(Cli cli) throws Exception {
        String rules = Files.readString(Path.of("config/areas.yaml"));
        Path changed = Files.writeString(
                folder.resolve("changed.yaml"),
                rules.replace("threshold: 3\n    draft-threshold: 6", "threshold: 8\n    draft-threshold: 12"));
        Pictures.page("rules-accepted", rulePage(cli, changed));
        Path page = folder.resolve("rules-test.html");
        cli.run("rules", "test", LABELLED.toString(), "--against", changed.toString(), "--html", page.toString());
        Pictures.page("rules-test", Files.readString(page));
        Files.writeString(changed, rules.replace("'hälsodata", "'(hälsodata"));
        Pictures.page("rules-refused", rulePage(cli, changed));
    }

    private String rulePage(Cli cli, Path rules) throws IOException {
        Path page = folder.resolve("rules.html");
        cli.run("--now", AFTER_FEBRUARY, "rules", "try", rules.toString(), "--html", page.toString());
        return Files.readString(page);
    }

    private static String digest(Cli cli, String week, String now) throws IOException {
        return Files.readString(preview(cli.run("digest", "--preview", "--json", "--week", week, "--now", now)));
    }

    private static Path draft(Cli cli, String month, String now) {
        return preview(cli.run("draft", "--preview", "--json", "--month", month, "--now", now));
    }

    private static Path preview(Cli.Result result) {
        assertThat(result.code()).as(result.err()).isZero();
        return Path.of(result.json().get("file").asText());
    }
}

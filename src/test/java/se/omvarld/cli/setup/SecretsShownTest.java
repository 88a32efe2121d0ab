package se.omvarld.cli.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.command.Cli;
import se.omvarld.cli.daemon.GivenRoutes;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.observe.ObserveServer;

/** With a secret in every setting that takes one: none of them stands in what the daemon serves, writes or backs up. */
@Tag("slow")
class SecretsShownTest {
    private static final String SECRET = "Hemlig0815";
    private static final List<String> PASSWORDS = List.of(
            "mail.smtp.password",
            "mail.imap.password",
            "mail.oauth2.client-secret",
            "alert.webhook",
            "edition.webhook",
            "store.password",
            "observe.password");

    @TempDir
    private Path folder;

    private Path config;

    @BeforeEach
    void writeThemIntoTheFileToo() throws IOException {
        config = Files.createDirectories(folder.resolve("config"));
        Files.createDirectories(folder.resolve("sources"));
        try (Stream<Path> files = Files.list(Path.of("config"))) {
            for (Path file : files.toList()) {
                Files.copy(file, config.resolve(file.getFileName()));
            }
        }
        Path settings = config.resolve("application.properties");
        String text = Files.readString(settings).replace("observe.user=", "observe.user=drift");
        for (String password : PASSWORDS) {
            String before = password.endsWith("webhook") ? "https://hooks.example.se/" : "";
            text = text.replace("\n" + password + "=", "\n" + password + "=" + before + SECRET + password);
        }
        Files.writeString(settings, text);
        assertThat(text.split(SECRET, -1)).hasSize(1 + PASSWORDS.size());
    }

    @Test
    void should_stand_in_no_page_no_health_no_metrics_and_no_file_of_the_data_folder() throws Exception {
        Settings settings = Settings.load(config, Map.of(), closed());
        Folders folders = new Folders(config, Path.of("routes"), folder.resolve("sources"), folder.resolve("data"));
        SettableClock clock = new SettableClock();
        clock.set("2026-03-23T08:00");
        try (RouteRuntime routes =
                GivenRoutes.of(folders, settings, clock, List.of(), true).start()) {
            ObserveServer server = routes.bean("observe", ObserveServer.class);
            server.open();
            await().atMost(Duration.ofSeconds(30)).until(() -> server.port() > 0);
            assertThat(answer(server, "metrics", "fel").statusCode()).isEqualTo(401);
            routes.send("direct:incidents", "", Object.class);

            for (String path :
                    List.of("", "arkiv", "arkiv?q=" + SECRET, "health", "health/live", "health/ready", "metrics")) {
                HttpResponse<String> answer = answer(server, path, SECRET + "observe.password");
                assertThat(answer.statusCode()).as(path).isIn(200, 503);
                // what was searched for is told back: in the field, in words, and in the link to the same search as a
                // feed
                assertThat(answer.body()
                                .replace("value=\"" + SECRET + "\"", "")
                                .replace("”" + SECRET.toLowerCase(Locale.ROOT) + "”", "")
                                .replace("”" + SECRET + "”", "")
                                .replace("q=" + SECRET, ""))
                        .as(path)
                        .doesNotContain(SECRET);
                assertThat(answer.headers().toString()).as(path).doesNotContain(SECRET);
            }
        }
        assertThat(telling(folder.resolve("data"))).isEmpty();
    }

    @Test
    void should_stand_in_no_backup_in_no_status_and_come_back_by_no_restore() throws Exception {
        Cli cli = new Cli(folder).with("--config", config.toString());
        String url = "jdbc:sqlite:omvarld.db?password=" + SECRET;
        Path settings = config.resolve("application.properties");
        cli.run("status");
        Path backup = folder.resolve("backup.zip");

        Cli.Result made = cli.run("backup", backup.toString());
        Cli.Result status = cli.run("status", "--json");
        Cli.Result check = cli.run("check", "--set", "store.url=" + url);
        assertThat(made.code()).isZero();
        for (Cli.Result result : List.of(made, status, check)) {
            assertThat(result.out() + result.err()).doesNotContain(SECRET);
        }
        assertThat(made.err()).contains(PASSWORDS);
        assertThat(parts(backup)).contains("smtp").doesNotContain(SECRET);

        assertThat(cli.run("restore", backup.toString(), "--replace").code()).isZero();
        assertThat(settings).content().contains("mail.smtp.password=\n").doesNotContain(SECRET);
    }

    private static Map<String, String> closed() {
        return Map.of(
                "observe.address", "127.0.0.1:0",
                "mail.smtp.host", "127.0.0.1",
                "mail.smtp.port", "1",
                "mail.smtp.security", "none",
                "mail.smtp.user", "u",
                "alert.to", "drift@example.se",
                "alert.disk-free", "100 %");
    }

    private static HttpResponse<String> answer(ObserveServer server, String path, String password) throws Exception {
        String login = Base64.getEncoder().encodeToString(("drift:" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + "/observe/" + path))
                .header("Authorization", "Basic " + login)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static List<Path> telling(Path below) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> content(file).contains(SECRET))
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** All that a backup holds, unpacked. */
    private static String parts(Path backup) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(backup))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}

package se.omvarld.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.command.demo.DemoSite;
import se.omvarld.edition.docx.DraftCheck;

/** The way of an item by commands: a made-up week of February 2026 is polled, digested and drafted, in this order. */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobTest {
    private static final String FRIDAY = "2026-02-27T12:00";
    private static final String MONDAY = "2026-03-02T07:00";

    @TempDir
    private static Path folder;

    private static DemoSite site;
    private static Cli cli;

    @BeforeAll
    static void serve() {
        site = DemoSite.start();
        site.writeSources(folder.resolve("sources"));
        cli = new Cli(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    @Order(1)
    void should_report_each_source_when_polled() {
        Cli.Result result = cli.run("poll", "--json", "--now", FRIDAY);

        assertThat(result.code()).isZero();
        assertThat(result.json()).hasSize(3);
        JsonNode feed = source(result.json(), "departementet-nyheter");
        assertThat(feed.get("state").asText()).isEqualTo("ok");
        assertThat(feed.get("http").asInt()).isEqualTo(200);
        assertThat(feed.get("items").asInt()).isEqualTo(10);
        assertThat(feed.get("new").asInt()).isEqualTo(10);
        assertThat(feed.get("picked").asInt())
                .as("what a digest will show, of it")
                .isEqualTo(4);
        assertThat(feed.get("message").asText()).isEmpty();
        assertThat(feed.has("millis")).isTrue();
        assertThat(source(result.json(), "regionen-nyheter").get("items").asInt())
                .isEqualTo(5);
    }

    @Test
    @Order(2)
    void should_find_nothing_new_when_polled_again() {
        Cli.Result result = cli.run("poll", "--json", "--now", FRIDAY, "vardbladet-nyheter");

        assertThat(result.json()).hasSize(1);
        assertThat(result.json().get(0).get("new").asInt()).isZero();
    }

    @Test
    @Order(3)
    void should_only_write_files_when_previewed() {
        Cli.Result result = cli.run("digest", "--preview", "--json", "--now", FRIDAY, "--week", "2026-W09");

        assertThat(result.json().get("state").asText()).isEqualTo("preview");
        assertThat(Path.of(result.json().get("file").asText())).isRegularFile();
        assertThat(cli.run("status", "--json").json().get("editions")).isEmpty();
    }

    @Test
    @Order(4)
    void should_refuse_a_week_that_is_not_over() {
        Cli.Result result = cli.run("digest", "--now", FRIDAY, "--week", "2026-W09");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("2026-W09 is not over yet", "--preview");
    }

    @Test
    @Order(5)
    void should_mail_the_digest_of_the_last_week_once() throws Exception {
        Cli.Result result = cli.run("digest", "--json", "--now", MONDAY);

        assertThat(result.code()).isZero();
        assertThat(result.json().get("period").asText()).isEqualTo("2026-W09");
        assertThat(result.json().get("state").asText()).isEqualTo("sent");
        assertThat(result.json().get("message_ids")).hasSize(1);
        MimeMessage mail = mail(Path.of(result.json().get("file").asText()));
        assertThat(mail.getSubject()).startsWith("Omvärldsbevakning v. 9: ");
        assertThat(mail.getMessageID())
                .isEqualTo(result.json().get("message_ids").get(0).asText());
        assertThat(cli.run("digest", "--now", MONDAY).code()).isZero();
        assertThat(outbox()).hasSize(1);
    }

    @Test
    @Order(6)
    void should_show_a_story_once_with_its_other_place_and_leave_baseline_out() throws IOException {
        String text = Files.readString(folder.resolve("data/preview/2026-W09.txt"));

        assertThat(text).containsOnlyOnce("Uppdrag att ta fram en nationell plan för delning av hälsodata");
        assertThat(text).contains("Även hos: ");
        assertThat(text).doesNotContain("Debatt: Låt patienterna", "skolmat", "fotboll", "Parkeringen");
    }

    @Test
    @Order(7)
    void should_send_a_copy_when_asked_again() {
        Cli.Result result = cli.run("digest", "--again", "--json", "--now", MONDAY, "--week", "2026-W09");

        assertThat(result.code()).isZero();
        assertThat(result.json().get("message_ids")).hasSize(2);
        assertThat(outbox()).hasSize(2);
    }

    @Test
    @Order(8)
    void should_mail_the_draft_of_the_last_month_as_a_word_document() throws Exception {
        Cli.Result result = cli.run("draft", "--json", "--now", MONDAY);

        assertThat(result.code()).isZero();
        assertThat(result.json().get("period").asText()).isEqualTo("2026-02");
        String mail = Files.readString(Path.of(result.json().get("file").asText()), StandardCharsets.ISO_8859_1);
        assertThat(mail).contains("wordprocessingml.document", "Omvarldsbevakning-2026-02-utkast.docx");
        assertThat(result.json().get("items").asInt()).isGreaterThan(12);
    }

    @Test
    @Order(8)
    void should_write_a_draft_without_accessibility_faults() throws IOException {
        cli.run("draft", "--preview", "--now", MONDAY, "--month", "2026-02");

        Path draft = folder.resolve("data/preview/Omvarldsbevakning-2026-02-utkast.docx");
        assertThat(DraftCheck.problemsIn(Files.readAllBytes(draft))).isEmpty();
    }

    @Test
    @Order(9)
    void should_tell_the_state_of_everything() {
        JsonNode status = cli.run("status", "--json").json();

        assertThat(status.get("items").asInt()).isEqualTo(24);
        assertThat(status.get("editions")).hasSize(2);
        assertThat(status.get("failing")).isEmpty();
        assertThat(status.get("unsent")).isEmpty();
        JsonNode source = cli.run("sources", "--json").json().get(0);
        assertThat(source.get("state").asText()).isEqualTo("ok");
        assertThat(source.get("newest").asText()).startsWith("2026-02-26T");
        assertThat(source.fieldNames())
                .toIterable()
                .containsExactly(
                        "source",
                        "kind",
                        "publisher",
                        "state",
                        "sure",
                        "newest",
                        "failing_since",
                        "waiting_since",
                        "waiting_until");
    }

    private static JsonNode source(JsonNode reports, String id) {
        for (JsonNode report : reports) {
            if (report.get("source").asText().equals(id)) {
                return report;
            }
        }
        throw new AssertionError(id + " is not in " + reports);
    }

    private static List<Path> outbox() {
        try (Stream<Path> files = Files.list(folder.resolve("data/outbox"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static MimeMessage mail(Path file) throws Exception {
        try (var in = Files.newInputStream(file)) {
            return new MimeMessage(jakarta.mail.Session.getInstance(new Properties()), in);
        }
    }
}

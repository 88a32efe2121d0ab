package se.omvarld.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
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

/** Who gets what, by commands: recipients who chose areas, a daily digest, the feed of it; in this order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("slow")
class ChosenAreasCommandTest {
    private static final String MONDAY = "2026-03-02T07:00";

    @TempDir
    private static Path folder;

    private static DemoSite site;
    private static Cli cli;

    @BeforeAll
    static void poll() {
        site = DemoSite.start();
        site.writeSources(folder.resolve("sources"));
        cli = new Cli(folder)
                .with("--set", "mail.to=analys@example.se, chef@example.se (2)")
                .with("--set", "daily.to=beredskap@example.se (5), inget@example.se (6)")
                .with("--set", "feed.folder=webb", "--set", "feed.address=https://www.example.se/o.xml");
        cli.run("poll", "--now", "2026-02-27T12:00");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    @Order(1)
    void should_mail_each_recipient_its_areas_with_the_same_numbers() throws Exception {
        Cli.Result result = cli.run("digest", "--json", "--now", MONDAY);

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.json().get("state").asText()).isEqualTo("sent");
        String whole = mail("2026-W09-analys-at-example.se.eml");
        String chosen = mail("2026-W09-chef-at-example.se.eml");
        List<String> numbered =
                chosen.lines().filter(line -> line.matches("\\d+\\. .*")).toList();
        assertThat(numbered).isNotEmpty();
        assertThat(whole.lines())
                .containsAll(numbered)
                .hasSizeGreaterThan(chosen.lines().toList().size());
        assertThat(numbered.get(0)).doesNotStartWith("1. ");
        assertThat(chosen).contains("Ditt urval: ");
    }

    @Test
    @Order(2)
    void should_repeat_what_was_frozen_for_each_when_asked_again() throws Exception {
        assertThat(cli.run("digest", "--again", "--now", MONDAY).code()).isZero();

        assertThat(mail("2026-W09-chef-at-example.se_2.eml")).isEqualTo(mail("2026-W09-chef-at-example.se.eml"));
    }

    @Test
    @Order(3)
    void should_mail_a_daily_digest_only_to_those_for_whom_there_is_something() throws Exception {
        Cli.Result result = cli.run("digest", "--day", "2026-02-27", "--json", "--now", MONDAY);

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.json().get("period").asText()).isEqualTo("2026-02-27");
        assertThat(result.json().get("message_ids")).hasSize(1);
        assertThat(mail("2026-02-27-beredskap-at-example.se.eml"))
                .startsWith("Omvärldsbevakning 27 februari")
                .contains("Ditt urval: Beredskap och cybersäkerhet.");
    }

    @Test
    @Order(4)
    void should_send_nothing_when_the_day_is_empty() {
        Cli.Result result = cli.run("digest", "--day", "2026-02-28", "--json", "--now", MONDAY);

        assertThat(result.json().get("state").asText()).isEqualTo("sent");
        assertThat(result.json().get("items").asInt()).isZero();
        assertThat(result.json().get("message_ids")).isEmpty();
    }

    @Test
    @Order(4)
    void should_repeat_a_daily_digest_only_for_those_who_got_it() {
        cli.run("digest", "--day", "2026-02-27", "--again", "--now", MONDAY);
        cli.run("digest", "--day", "2026-02-28", "--again", "--now", MONDAY);

        assertThat(folder.resolve("data/outbox"))
                .isDirectoryContaining("glob:**2026-02-27-beredskap-at-example.se_2.eml")
                .isDirectoryNotContaining("glob:**-inget-at-*")
                .isDirectoryNotContaining("glob:**2026-02-28-*");
    }

    @Test
    @Order(5)
    void should_have_a_feed_of_the_imported_report_and_of_no_digest() throws IOException {
        Path feed = folder.resolve("data/webb/omvarldsbevakning.xml");
        assertThat(feed).doesNotExist();
        assertThat(cli.run("feed", "--json", "--now", MONDAY)
                        .json()
                        .get("items")
                        .asInt())
                .isZero();
        assertThat(feed).content().contains("<rss").doesNotContain("<item>");
        assertThat(cli.run("feed", "--json", "--now", MONDAY)
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("unchanged");
        Path report = Files.writeString(folder.resolve("omvarldsbevakning.txt"), """
                Omvärldsbevakning

                Februari 2026

                1 Styrning och samordning

                1.1 Uppdrag – E-hälsomyndigheten ska utreda journaler

                Regeringen ger E-hälsomyndigheten i uppdrag att utreda hur journaler kan delas.

                https://www.regeringen.se/1
                """);

        Cli.Result imported = cli.run("reports", "import", "--now", MONDAY, report.toString());
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(imported.out()).contains(feed + ": written, 1 item");
        assertThat(feed).content().contains("https://www.regeringen.se/1").doesNotContain("2026-W09");
    }

    @Test
    @Order(6)
    void should_refuse_wrong_use_and_say_what_is_missing() {
        Cli bare = Cli.shipped().with("--data", folder.resolve("annan").toString());

        assertThat(bare.run("feed").err()).contains("feed.folder is empty");
        assertThat(bare.run("feed").code()).isEqualTo(2);
        assertThat(bare.run("digest", "--day", "2026-02-27").err()).contains("daily.to is empty");
        assertThat(cli.run("digest", "--day", "27 feb").err()).contains("'27 feb' is no day; write it like 2026-03-17");
        assertThat(cli.run("digest", "--day", "2026-02-27", "--week", "2026-W09")
                        .code())
                .isEqualTo(2);
    }

    @Test
    @Order(7)
    void should_say_so_and_make_the_digest_all_the_same_when_the_feed_cannot_be_written() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("fil"), "");
        Cli broken = cli.with("--set", "feed.folder=" + noFolder);

        Cli.Result unwritten = broken.run("feed", "--now", MONDAY);
        assertThat(unwritten.code()).isEqualTo(1);
        assertThat(unwritten.err()).contains("the feed was not written: " + noFolder);
        assertThat(broken.run("digest", "--week", "2026-W08", "--now", MONDAY).code())
                .isZero();
    }

    private static String mail(String name) throws Exception {
        Path file = folder.resolve("data/outbox").resolve(name);
        try (Stream<Path> all = Files.list(file.getParent())) {
            assertThat(all).contains(file);
        }
        try (var in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(jakarta.mail.Session.getInstance(new Properties()), in);
            Multipart parts = (Multipart) message.getContent();
            return parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n");
        }
    }
}

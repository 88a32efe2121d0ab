package se.omvarld.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.command.Cli;
import se.omvarld.cli.command.demo.DemoSite;
import se.omvarld.item.Item;
import se.omvarld.store.archive.Archive;
import se.omvarld.store.db.Store;

/** The mailbox read by the shipped route from a real IMAP server: what becomes of each mail, and that none comes again. */
@Tag("slow")
class MailboxTest {
    private static final Path MAILS = Path.of("src/test/resources/mailbox");
    private static final String FRIDAY = "2026-03-20T15:00";
    private static final String READ = "Inlasta";
    private static final String FAILED = "Ej-inlasta";

    @TempDir
    private Path folder;

    private Mailbox mailbox;
    private Cli cli;

    @BeforeEach
    void open() throws IOException {
        mailbox = new Mailbox();
        cli = new Cli(folder).with(mailbox.options());
        Path sources = Files.createDirectories(folder.resolve("sources"));
        source(sources, "vardbladet-nyhetsbrev", "Vårdbladet", "utskick.vardbladet.example");
        source(sources, "myndigheten-nyhetsbrev", "Myndigheten", "brev@myndigheten.example");
    }

    private static void source(Path folder, String id, String publisher, String senders) throws IOException {
        Files.writeString(folder.resolve(id + ".camel.yaml"), """
                - templatedRoute:
                    routeTemplateRef: newsletter
                    routeId: %s
                    parameters:
                      - {name: publisher, value: %s}
                      - {name: senders, value: %s}
                """.formatted(id, publisher, senders));
    }

    @AfterEach
    void close() {
        mailbox.close();
    }

    @Test
    void should_keep_the_stories_when_newsletters_arrive() throws Exception {
        mailbox.receive(MAILS.resolve("newsletter.eml"));
        mailbox.receive(MAILS.resolve("newsletter-text.eml"));

        Cli.Result result = cli.run("poll", "--now", FRIDAY, "--json");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(report(result, "vardbladet-nyhetsbrev").get("new").asInt()).isEqualTo(3);
        assertThat(report(result, "vardbladet-nyhetsbrev").get("picked").asInt())
                .isPositive();
        assertThat(report(result, "myndigheten-nyhetsbrev").get("new").asInt()).isEqualTo(2);
        assertThat(report(result, "mailbox").get("state").asText()).isEqualTo("ok");
        Item item = archived("https://vardbladet.example/2026/journaler-delas");
        assertThat(item.origin().publisher()).isEqualTo("Vårdbladet");
        assertThat(mailbox.folder("INBOX")).isEmpty();
        assertThat(mailbox.folder(READ)).hasSize(2);
        assertThat(mailbox.folder(FAILED)).isEmpty();
    }

    @Test
    void should_show_this_weeks_newsletter_in_the_digest_though_it_is_the_first() throws Exception {
        mailbox.receive(MAILS.resolve("newsletter.eml"));
        cli.run("poll", "--now", FRIDAY);

        JsonNode digest =
                cli.run("digest", "--json", "--now", "2026-03-23T07:00").json();

        assertThat(digest.get("items").asInt()).isPositive();
        assertThat(Files.readString(Path.of(digest.get("file").asText()))).contains("vardbladet.example");
    }

    @Test
    void should_take_mails_for_baseline_that_were_there_before_the_first_weeks_reading() throws Exception {
        mailbox.receive(MAILS.resolve("newsletter.eml"));
        mailbox.receive(MAILS.resolve("newsletter-text.eml"));
        mailbox.receive(again("newsletter-text.eml", "molntjanst", "annan-tjanst"));
        cli.run("poll", "--now", "2026-03-27T15:00");

        JsonNode digest =
                cli.run("digest", "--json", "--now", "2026-03-30T07:00").json();

        assertThat(digest.get("items").asInt()).isZero();
        assertThat(cli.run("status", "--json").json().get("items").asInt()).isEqualTo(6);
    }

    @Test
    void should_keep_one_item_a_mail_when_an_analyst_forwards() throws Exception {
        mailbox.receive(MAILS.resolve("forward-link.eml"));
        mailbox.receive(MAILS.resolve("forward-attached.eml"));
        mailbox.receive(MAILS.resolve("forward-pdf.eml"));

        Cli.Result result = cli.run("poll", "--now", FRIDAY, "--json");

        assertThat(result.code()).isZero();
        assertThat(result.json()).hasSize(1);
        assertThat(report(result, "mailbox").get("new").asInt()).isEqualTo(3);
        assertThat(archived("https://konsult.example/rapporter/digital-mognad").title())
                .isEqualTo("Ny rapport om digital mognad i kommuner");
    }

    @Test
    void should_put_a_strangers_mail_aside_with_a_note() throws Exception {
        byte[] mail =
                "From: x@evil.example\nMessage-ID: <1@evil.example>\nSubject: Vinn pengar\n\nhttps://evil.example/1\n"
                        .getBytes(StandardCharsets.UTF_8);
        mailbox.receive(mail);

        Cli.Result result = cli.run("poll", "--now", FRIDAY, "--json");

        assertThat(result.code()).isZero();
        assertThat(report(result, "mailbox").get("new").asInt()).isZero();
        assertThat(report(result, "mailbox").get("message").asText()).contains("1 mails were not read", FAILED);
        assertThat(mailbox.folder("INBOX")).isEmpty();
        List<Mailbox.Lying> aside = mailbox.folder(FAILED);
        assertThat(aside).hasSize(2);
        assertThat(aside)
                .filteredOn(lying -> lying.subject().equals("Vinn pengar"))
                .hasSize(1);
        assertThat(aside)
                .filteredOn(lying -> lying.subject().equals("Ej inläst: Vinn pengar"))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.text()).contains("Avsändaren finns varken", "markera det som oläst");
                    assertThat(note.answers()).isEqualTo("<1@evil.example>");
                    assertThat(note.seen()).isFalse();
                });
    }

    @Test
    void should_put_a_mail_with_a_header_without_end_aside_and_read_the_others() throws Exception {
        mailbox.receive(("From: x@evil.example\nSubject: Stort huvud\nContent-Type: text/html" + ";a=b".repeat(80_000)
                        + "\n\nhej\n")
                .getBytes(StandardCharsets.UTF_8));
        mailbox.receive(MAILS.resolve("newsletter.eml"));

        Cli.Result result = cli.run("poll", "--now", FRIDAY, "--json");

        assertThat(report(result, "vardbladet-nyhetsbrev").get("new").asInt()).isEqualTo(3);
        assertThat(report(result, "mailbox").get("message").asText()).contains("1 mails were not read");
        assertThat(mailbox.folder("INBOX")).isEmpty();
        assertThat(mailbox.folder(FAILED))
                .anySatisfy(note -> assertThat(note.text()).contains("256 kB"));
    }

    @Test
    void should_know_a_stranger_before_the_body_is_read() throws Exception {
        mailbox.receive(("From: x@evil.example\nSubject: Delar\nContent-Type: multipart/mixed; boundary=x\n\n"
                        + "--x\n\n".repeat(6000))
                .getBytes(StandardCharsets.UTF_8));

        cli.run("poll", "--now", FRIDAY);

        assertThat(mailbox.folder(FAILED))
                .anySatisfy(note -> assertThat(note.text()).contains("Avsändaren finns varken"));
    }

    @Test
    void should_put_a_broken_mail_aside_and_read_the_others_and_never_come_back_to_it() throws Exception {
        mailbox.receive(MAILS.resolve("broken.eml"));
        mailbox.receive(MAILS.resolve("newsletter.eml"));

        Cli.Result first = cli.run("poll", "--now", FRIDAY, "--json");
        Cli.Result second = cli.run("poll", "--now", FRIDAY, "--json");

        assertThat(report(first, "vardbladet-nyhetsbrev").get("new").asInt()).isEqualTo(3);
        assertThat(report(first, "mailbox").get("message").asText()).contains("1 mails were not read");
        assertThat(report(second, "mailbox").get("message").asText()).isEmpty();
        assertThat(mailbox.folder("INBOX")).isEmpty();
        assertThat(mailbox.folder(FAILED)).hasSize(2);
        assertThat(mailbox.folder(READ)).hasSize(1);
    }

    @Test
    void should_call_a_newsletter_failing_when_its_mail_holds_no_story() throws Exception {
        mailbox.receive("From: brev@myndigheten.example\nSubject: Hej\n\nInga nyheter i dag.\n"
                .getBytes(StandardCharsets.UTF_8));

        Cli.Result result = cli.run("poll", "--now", FRIDAY, "--json");

        assertThat(result.code()).isEqualTo(1);
        assertThat(report(result, "myndigheten-nyhetsbrev").get("message").asText())
                .contains("no link to a story");
        assertThat(mailbox.folder(FAILED)).hasSize(2);
    }

    @Test
    void should_keep_nothing_twice_when_a_mail_is_read_again() throws Exception {
        mailbox.receive(MAILS.resolve("newsletter.eml"));
        cli.run("poll", "--now", FRIDAY);
        mailbox.receive(MAILS.resolve("newsletter.eml"));

        assertThat(report(cli.run("poll", "--now", FRIDAY, "--json"), "vardbladet-nyhetsbrev")
                        .get("new")
                        .asInt())
                .isZero();
        assertThat(cli.run("poll", "--now", FRIDAY, "--json").json()).hasSize(1);
        assertThat(cli.run("status", "--json").json().get("items").asInt()).isEqualTo(3);
    }

    @Test
    void should_read_a_mail_again_when_someone_moves_it_back() throws Exception {
        Path source = folder.resolve("sources/vardbladet-nyhetsbrev.camel.yaml");
        String text = Files.readString(source);
        Files.delete(source);
        mailbox.receive(MAILS.resolve("newsletter.eml"));
        cli.run("poll", "--now", FRIDAY);
        Files.writeString(source, text);
        mailbox.moveBack(FAILED);

        assertThat(report(cli.run("poll", "--now", FRIDAY, "--json"), "vardbladet-nyhetsbrev")
                        .get("new")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void should_leave_read_mails_in_the_inbox_alone() throws Exception {
        mailbox.receive(MAILS.resolve("newsletter.eml"));
        cli.with("--set", "mail.imap.processed=INBOX").run("poll", "--now", FRIDAY);

        assertThat(mailbox.folder("INBOX")).hasSize(1).allMatch(Mailbox.Lying::seen);
        assertThat(cli.run("poll", "--now", FRIDAY, "--json").json()).hasSize(1);
    }

    @Test
    void should_say_what_is_wrong_when_the_server_is_away_or_refuses_the_login() {
        Cli.Result refused = cli.with("--set", "mail.imap.password=wrong").run("poll", "--now", FRIDAY, "--json");
        mailbox.close();
        Cli.Result away = cli.run("poll", "--now", FRIDAY, "--json");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(report(refused, "mailbox").get("state").asText()).isEqualTo("failed");
        assertThat(report(refused, "mailbox").get("message").asText())
                .isNotBlank()
                .doesNotContain("wrong");
        assertThat(away.code()).isEqualTo(1);
        assertThat(report(away, "mailbox").get("message").asText()).contains("refused");
    }

    @Test
    void should_not_read_the_mailbox_when_other_sources_are_asked_for() throws Exception {
        try (DemoSite site = DemoSite.start()) {
            site.writeSources(folder.resolve("sources"));
            mailbox.receive(MAILS.resolve("newsletter.eml"));

            assertThat(cli.run("poll", "--now", FRIDAY, "--json", "departementet-nyheter")
                            .json())
                    .hasSize(1);
            assertThat(mailbox.folder("INBOX")).hasSize(1);
            assertThat(cli.run("poll", "--now", FRIDAY, "--json", "vardbladet-nyhetsbrev")
                            .json())
                    .hasSize(2);
            assertThat(mailbox.folder("INBOX")).isEmpty();
        }
    }

    @Test
    void should_say_so_when_a_newsletter_is_polled_without_a_mailbox() {
        Cli.Result result = cli.with("--set", "mail.imap.host=").run("poll", "vardbladet-nyhetsbrev");

        assertThat(result.code()).isZero();
        assertThat(result.err()).contains("mail.imap.host is empty");
    }

    @Test
    void should_check_newsletters_and_the_mailbox_settings() throws IOException {
        assertThat(cli.run("check").out()).contains("all good");

        source(folder.resolve("sources"), "fel-nyhetsbrev", "Fel", "inte-en-avsändare");
        Cli.Result result = cli.run("check");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).contains("fel-nyhetsbrev.camel.yaml:6: senders:", "nyhetsbrev@example.se");
        Cli.Result settings = cli.with("--set", "mail.imap.trusted=anna", "--set", "mail.imap.failed=a?b=c")
                .run("check");
        assertThat(settings.out()).contains("mail.imap.trusted: 'anna' is neither", "mail.imap.failed: 'a?b=c'");
    }

    @Test
    void should_refuse_to_put_notes_into_the_folder_that_is_read() {
        Cli.Result result = cli.with("--set", "mail.imap.failed=inbox").run("check");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).contains("mail.imap.failed: 'inbox' is the folder that is read", "like Ej-inlasta");
    }

    private static byte[] again(String name, String word, String other) throws IOException {
        return Files.readString(MAILS.resolve(name)).replace(word, other).getBytes(StandardCharsets.UTF_8);
    }

    private Item archived(String key) {
        try (Store store = Store.open("jdbc:sqlite:" + folder.resolve("data/omvarld.db"), "", "")) {
            return new Archive(store).item(key).orElseThrow();
        }
    }

    private static JsonNode report(Cli.Result result, String source) {
        for (JsonNode report : result.json()) {
            if (report.get("source").asText().equals(source)) {
                return report;
            }
        }
        throw new AssertionError(source + " is not in " + result.out() + result.err());
    }
}

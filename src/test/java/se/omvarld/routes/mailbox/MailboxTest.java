package se.omvarld.routes.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import se.omvarld.cli.command.Cli;
import se.omvarld.cli.command.demo.DemoSite;
import se.omvarld.item.Item;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.Sources;
import se.omvarld.store.archive.Archive;
import se.omvarld.store.poll.PollReport.State;

/** The mailbox read by the shipped route from a real IMAP server: what becomes of each mail, and that none comes again. */
@Tag("slow")
class MailboxTest {
    private static final Path MAILS = Path.of("src/test/resources/mailbox");
    private static final String FRIDAY = "2026-03-20T15:00";
    private static final String READ = "Inlasta";
    private static final String FAILED = "Ej-inlasta";

    private static final List<Source> SOURCES = List.of(
            MailRig.newsletter("vardbladet-nyhetsbrev", "Vårdbladet", "utskick.vardbladet.example"),
            MailRig.newsletter("myndigheten-nyhetsbrev", "Myndigheten", "brev@myndigheten.example"));

    @TempDir
    private static Path folder;

    private static MailRig rig;
    private static Mailbox mailbox;
    private Cli cli;

    @BeforeAll
    static void start() {
        rig = new MailRig(folder, FRIDAY, SOURCES);
        mailbox = rig.mailbox;
    }

    @BeforeEach
    void begin() throws Exception {
        rig.begin();
        rig.routes.bean("sources", Sources.class).replace(SOURCES);
        cli = rig.cli();
        Path sources = folder.resolve("sources");
        FileSystemUtils.deleteRecursively(sources);
        Files.createDirectories(sources);
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

    @AfterAll
    static void close() {
        rig.close();
    }

    @Test
    void should_keep_the_stories_of_newsletters_and_show_them_in_this_weeks_digest_though_they_are_the_first()
            throws Exception {
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

        JsonNode digest = digest("2026-03-23T07:00");
        assertThat(digest.get("items").asInt()).isPositive();
        assertThat(Files.readString(Path.of(digest.get("file").asText()))).contains("vardbladet.example");
    }

    @Test
    void should_take_mails_for_baseline_that_were_there_before_the_first_weeks_reading() throws Exception {
        mailbox.receive(MAILS.resolve("newsletter.eml"));
        mailbox.receive(MAILS.resolve("newsletter-text.eml"));
        mailbox.receive(again("newsletter-text.eml", "molntjanst", "annan-tjanst"));
        rig.clock.set("2026-03-27T15:00");
        rig.poll();

        assertThat(digest("2026-03-30T07:00").get("items").asInt()).isZero();
        assertThat(items()).isEqualTo(6);
    }

    /** Into the outbox. */
    private JsonNode digest(String now) {
        return cli.with("--set", "mail.smtp.host=")
                .run("digest", "--json", "--now", now)
                .json();
    }

    @Test
    void should_keep_one_item_a_mail_when_an_analyst_forwards() throws Exception {
        mailbox.receive(MAILS.resolve("forward-link.eml"));
        mailbox.receive(MAILS.resolve("forward-attached.eml"));
        mailbox.receive(MAILS.resolve("forward-pdf.eml"));

        MailRig.Round round = rig.poll();

        assertThat(round.isFailed()).isFalse();
        assertThat(round.reports()).hasSize(1);
        assertThat(round.of("mailbox").fresh()).isEqualTo(3);
        assertThat(archived("https://konsult.example/rapporter/digital-mognad").title())
                .isEqualTo("Ny rapport om digital mognad i kommuner");
    }

    @Test
    void should_put_a_strangers_mail_aside_with_a_note() throws Exception {
        byte[] mail =
                "From: x@evil.example\nMessage-ID: <1@evil.example>\nSubject: Vinn pengar\n\nhttps://evil.example/1\n"
                        .getBytes(StandardCharsets.UTF_8);
        mailbox.receive(mail);

        MailRig.Round round = rig.poll();

        assertThat(round.isFailed()).isFalse();
        assertThat(round.of("mailbox").fresh()).isZero();
        assertThat(round.of("mailbox").message()).contains("1 mails were not read", FAILED);
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

        MailRig.Round round = rig.poll();

        assertThat(round.of("vardbladet-nyhetsbrev").fresh()).isEqualTo(3);
        assertThat(round.of("mailbox").message()).contains("1 mails were not read");
        assertThat(mailbox.folder("INBOX")).isEmpty();
        assertThat(mailbox.folder(FAILED))
                .anySatisfy(note -> assertThat(note.text()).contains("256 kB"));
    }

    @Test
    void should_know_a_stranger_before_the_body_is_read() throws Exception {
        mailbox.receive(("From: x@evil.example\nSubject: Delar\nContent-Type: multipart/mixed; boundary=x\n\n"
                        + "--x\n\n".repeat(6000))
                .getBytes(StandardCharsets.UTF_8));

        rig.poll();

        assertThat(mailbox.folder(FAILED))
                .anySatisfy(note -> assertThat(note.text()).contains("Avsändaren finns varken"));
    }

    @Test
    void should_put_a_broken_mail_aside_and_read_the_others_and_never_come_back_to_it() throws Exception {
        mailbox.receive(MAILS.resolve("broken.eml"));
        mailbox.receive(MAILS.resolve("newsletter.eml"));

        MailRig.Round first = rig.poll();
        MailRig.Round second = rig.poll();

        assertThat(first.of("vardbladet-nyhetsbrev").fresh()).isEqualTo(3);
        assertThat(first.of("mailbox").message()).contains("1 mails were not read");
        assertThat(second.of("mailbox").message()).isEmpty();
        assertThat(mailbox.folder("INBOX")).isEmpty();
        assertThat(mailbox.folder(FAILED)).hasSize(2);
        assertThat(mailbox.folder(READ)).hasSize(1);
    }

    @Test
    void should_call_a_newsletter_failing_when_its_mail_holds_no_story() throws Exception {
        mailbox.receive("From: brev@myndigheten.example\nSubject: Hej\n\nInga nyheter i dag.\n"
                .getBytes(StandardCharsets.UTF_8));

        MailRig.Round round = rig.poll();

        assertThat(round.isFailed()).isTrue();
        assertThat(round.of("myndigheten-nyhetsbrev").message()).contains("no link to a story");
        assertThat(mailbox.folder(FAILED)).hasSize(2);
    }

    @Test
    void should_keep_nothing_twice_when_a_mail_is_read_again() throws Exception {
        mailbox.receive(MAILS.resolve("newsletter.eml"));
        rig.poll();
        mailbox.receive(MAILS.resolve("newsletter.eml"));

        assertThat(rig.poll().of("vardbladet-nyhetsbrev").fresh()).isZero();
        assertThat(rig.poll().reports()).hasSize(1);
        assertThat(items()).isEqualTo(3);
    }

    @Test
    void should_read_a_mail_again_when_someone_moves_it_back() throws Exception {
        rig.routes.bean("sources", Sources.class).replace(List.of());
        mailbox.receive(MAILS.resolve("newsletter.eml"));
        rig.poll();
        rig.routes.bean("sources", Sources.class).replace(SOURCES);
        mailbox.moveBack(FAILED);

        assertThat(rig.poll().of("vardbladet-nyhetsbrev").fresh()).isEqualTo(3);
    }

    @Test
    void should_leave_read_mails_in_the_inbox_alone() throws Exception {
        mailbox.receive(MAILS.resolve("newsletter.eml"));
        cli.with("--set", "mail.imap.processed=INBOX").run("poll", "--now", FRIDAY);

        assertThat(mailbox.folder("INBOX")).hasSize(1).allMatch(Mailbox.Lying::seen);
        assertThat(rig.poll().reports()).hasSize(1);
    }

    @Test
    void should_say_what_is_wrong_when_the_server_is_away_or_refuses_the_login() {
        mailbox.setPassword("another");
        MailRig.Round refused = rig.poll();
        Cli.Result away = cli.with("--set", "mail.imap.port=" + closedPort()).run("poll", "--now", FRIDAY, "--json");

        assertThat(refused.isFailed()).isTrue();
        assertThat(refused.of("mailbox").state()).isEqualTo(State.FAILED);
        assertThat(refused.of("mailbox").message())
                .isNotBlank()
                .doesNotContain(Mailbox.PASSWORD)
                .contains("refused the login");
        assertThat(away.code()).isEqualTo(1);
        assertThat(report(away, "mailbox").get("message").asText()).contains("refused");
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        Cli.Result result = cli.with("--set", "mail.imap.trusted=anna", "--set", "mail.imap.failed=a?b=c")
                .run("check");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out())
                .contains("fel-nyhetsbrev.camel.yaml:6: senders:", "nyhetsbrev@example.se")
                .contains("mail.imap.trusted: 'anna' is neither", "mail.imap.failed: 'a?b=c'");
    }

    @Test
    void should_refuse_to_put_notes_into_the_folder_that_is_read() {
        Cli.Result result = cli.with("--set", "mail.imap.failed=inbox").run("poll");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("mail.imap.failed: 'inbox' is the folder that is read", "like Ej-inlasta");
    }

    private static byte[] again(String name, String word, String other) throws IOException {
        return Files.readString(MAILS.resolve(name)).replace(word, other).getBytes(StandardCharsets.UTF_8);
    }

    private static Item archived(String key) {
        return new Archive(rig.store()).item(key).orElseThrow();
    }

    private static int items() {
        return new Archive(rig.store()).items();
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

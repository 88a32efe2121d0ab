package se.omvarld.routes.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.command.Cli;

/** Mails that were dealt with and cannot leave the inbox, and a server that goes away in the middle of a round. */
@Tag("slow")
@Timeout(120)
class UnmovableMailTest {
    private static final Path NEWSLETTER = Path.of("src/test/resources/mailbox/newsletter.eml");
    private static final byte[] STRANGERS =
            "From: x@evil.example\nMessage-ID: <1@evil.example>\nSubject: Vinn pengar\n\nhttps://evil.example/1\n"
                    .getBytes(StandardCharsets.UTF_8);
    private static final Pattern WRITING =
            Pattern.compile("(\\w+) (?:UID )?(?:COPY|MOVE|APPEND|CREATE) .*", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private Mailbox mailbox;
    private Cli cli;

    @BeforeEach
    void open() throws IOException {
        mailbox = new Mailbox();
        cli = new Cli(folder).with(mailbox.options());
        Files.writeString(Files.createDirectories(folder.resolve("sources")).resolve("vardbladet.camel.yaml"), """
                - templatedRoute:
                    routeTemplateRef: newsletter
                    routeId: vardbladet
                    parameters:
                      - {name: publisher, value: Vårdbladet}
                      - {name: senders, value: utskick.vardbladet.example}
                """);
    }

    @AfterEach
    void close() {
        mailbox.close();
    }

    @Test
    void should_fail_until_there_is_room_and_then_move_and_note_what_was_dealt_with() throws Exception {
        mailbox.receive(NEWSLETTER);
        mailbox.receive(STRANGERS);
        mailbox.front().answer(UnmovableMailTest::overQuota);

        Cli.Result first = poll();
        assertThat(first.code()).isEqualTo(1);
        assertThat(of("vardbladet", first).get("new").asInt()).isEqualTo(3);
        assertThat(of("mailbox", first).get("state").asText()).isEqualTo("failed");
        assertThat(of("mailbox", first).get("message").asText())
                .startsWith("2 mails were dealt with and cannot be moved; they stay in INBOX. Make room in the mailbox")
                .contains("Quota exceeded")
                .doesNotContain("they lie in Ej-inlasta");

        Cli.Result second = poll();
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.json()).as("nothing is read again").hasSize(1);
        assertThat(of("mailbox", second).get("state").asText()).isEqualTo("failed");
        assertThat(mailbox.folder("INBOX")).hasSize(2);

        mailbox.front().answer(command -> "");
        Cli.Result third = poll();
        assertThat(third.code()).isZero();
        assertThat(of("mailbox", third).get("state").asText()).isEqualTo("ok");
        assertThat(mailbox.folder("INBOX")).isEmpty();
        assertThat(mailbox.folder("Inlasta")).hasSize(1);
        assertThat(mailbox.folder("Ej-inlasta"))
                .extracting(Mailbox.Lying::subject)
                .containsExactlyInAnyOrder("Vinn pengar", "Ej inläst: Vinn pengar");
    }

    @Test
    void should_read_a_mail_that_a_person_has_looked_at_before() throws Exception {
        mailbox.receive(NEWSLETTER);
        mailbox.markAsRead();

        assertThat(of("vardbladet", poll()).get("new").asInt()).isEqualTo(3);
        assertThat(mailbox.folder("INBOX")).isEmpty();
    }

    @Test
    void should_leave_the_rest_for_the_next_round_when_the_server_goes_away() throws Exception {
        for (int i = 0; i < 6; i++) {
            mailbox.receive(NEWSLETTER);
        }
        mailbox.front().connections();
        mailbox.front().answer(command -> command.contains(" FETCH 3 (BODY") ? null : "");

        Cli.Result cut = poll();
        assertThat(cut.code()).isEqualTo(1);
        assertThat(of("mailbox", cut).get("state").asText()).isEqualTo("failed");
        assertThat(mailbox.front().connections())
                .as("not one for each mail that is left")
                .isLessThan(4);
        mailbox.front().answer(command -> "");
        assertThat(mailbox.folder("INBOX")).hasSize(6);
        assertThat(mailbox.folder("Ej-inlasta")).isEmpty();

        assertThat(of("mailbox", poll()).get("state").asText()).isEqualTo("ok");
        assertThat(mailbox.folder("Inlasta")).hasSize(6);
    }

    @Test
    void should_not_call_a_folder_well_that_cannot_be_opened_for_writing() throws Exception {
        mailbox.receive(NEWSLETTER);
        mailbox.front().answer(command -> no(command, Pattern.compile("(\\w+) SELECT .*", Pattern.DOTALL)));

        assertThat(of("mailbox", poll()).get("state").asText()).isEqualTo("failed");
    }

    @Test
    void should_fail_until_there_is_room_again_in_a_real_mailbox_that_is_over_its_quota() throws Exception {
        assumeTrue(DovecotServer.isThere(), "Dovecot is not installed (dovecot-imapd), or this is not root");
        mailbox.close();
        mailbox = new Mailbox(Files.createDirectories(folder.resolve("dovecot")), 40);
        cli = new Cli(folder).with(mailbox.options());
        mailbox.receive(NEWSLETTER);
        mailbox.receive(STRANGERS);
        mailbox.fill(40);

        Cli.Result first = poll();
        assertThat(first.code()).as(first.out() + first.err()).isEqualTo(1);
        assertThat(of("vardbladet", first).get("new").asInt()).isEqualTo(3);
        assertThat(of("mailbox", first).get("message").asText())
                .contains("cannot be moved; they stay in INBOX. Make room in the mailbox", "Quota exceeded");

        Cli.Result second = poll();
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.json()).as("nothing is read again").hasSize(1);

        mailbox.makeRoom();
        assertThat(poll().code()).isZero();
        assertThat(mailbox.folder("INBOX")).isEmpty();
        assertThat(mailbox.folder("Inlasta")).hasSize(1);
        assertThat(mailbox.folder("Ej-inlasta"))
                .extracting(Mailbox.Lying::subject)
                .containsExactlyInAnyOrder("Vinn pengar", "Ej inläst: Vinn pengar");
    }

    private static String overQuota(String command) {
        return no(command, WRITING);
    }

    private static String no(String command, Pattern refused) {
        Matcher writing = refused.matcher(command);
        return writing.matches() ? writing.group(1) + " NO [OVERQUOTA] Quota exceeded\r\n" : "";
    }

    private Cli.Result poll() {
        return cli.run("poll", "--now", "2026-03-20T15:00", "--json");
    }

    private static JsonNode of(String source, Cli.Result result) {
        return StreamSupport.stream(result.json().spliterator(), false)
                .filter(report -> report.get("source").asText().equals(source))
                .findFirst()
                .orElseThrow(() -> new AssertionError(result.out() + result.err()));
    }
}

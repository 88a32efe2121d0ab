package se.omvarld.routes.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.command.Cli;
import se.omvarld.source.config.Source;
import se.omvarld.store.poll.PollReport.State;

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

    private static final String NOW = "2026-03-20T15:00";
    private static final List<Source> SOURCES =
            List.of(MailRig.newsletter("vardbladet", "Vårdbladet", "utskick.vardbladet.example"));

    @TempDir
    private static Path folder;

    private static MailRig rig;
    private static Mailbox mailbox;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(folder.resolve("sources")); // another process needs no newsletter of its own
        rig = new MailRig(folder, NOW, SOURCES);
        mailbox = rig.mailbox;
    }

    @BeforeEach
    void begin() throws Exception {
        rig.begin();
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    @Test
    void should_fail_until_there_is_room_and_then_move_and_note_what_was_dealt_with() throws Exception {
        mailbox.receive(NEWSLETTER);
        mailbox.receive(STRANGERS);
        mailbox.front().answer(UnmovableMailTest::overQuota);

        MailRig.Round first = rig.poll();
        assertThat(first.of("vardbladet").fresh()).isEqualTo(3);
        assertThat(first.of("mailbox").state()).isEqualTo(State.FAILED);
        assertThat(first.of("mailbox").message())
                .startsWith("2 mails were dealt with and cannot be moved; they stay in INBOX. Make room in the mailbox")
                .contains("Quota exceeded")
                .doesNotContain("they lie in Ej-inlasta");

        Cli.Result second = rig.cli().run("poll", "--now", NOW, "--json"); // another process
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.json()).as("nothing is read again").singleElement().satisfies(report -> {
            assertThat(report.get("source").asText()).isEqualTo("mailbox");
            assertThat(report.get("state").asText()).isEqualTo("failed");
        });
        assertThat(mailbox.folder("INBOX")).hasSize(2);

        mailbox.front().answer(command -> "");
        MailRig.Round third = rig.poll();
        assertThat(third.isFailed()).isFalse();
        assertThat(third.of("mailbox").state()).isEqualTo(State.OK);
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

        assertThat(rig.poll().of("vardbladet").fresh()).isEqualTo(3);
        assertThat(mailbox.folder("INBOX")).isEmpty();
    }

    @Test
    void should_leave_the_rest_for_the_next_round_when_the_server_goes_away() throws Exception {
        for (int i = 0; i < 6; i++) {
            mailbox.receive(NEWSLETTER);
        }
        mailbox.front().connections();
        mailbox.front().answer(command -> command.contains(" FETCH 3 (BODY") ? null : "");

        assertThat(rig.poll().of("mailbox").state()).isEqualTo(State.FAILED);
        assertThat(mailbox.front().connections())
                .as("not one for each mail that is left")
                .isLessThan(4);
        mailbox.front().answer(command -> "");
        assertThat(mailbox.folder("INBOX")).hasSize(6);
        assertThat(mailbox.folder("Ej-inlasta")).isEmpty();

        assertThat(rig.poll().of("mailbox").state()).isEqualTo(State.OK);
        assertThat(mailbox.folder("Inlasta")).hasSize(6);
    }

    @Test
    void should_not_call_a_folder_well_that_cannot_be_opened_for_writing() throws Exception {
        mailbox.receive(NEWSLETTER);
        mailbox.front().answer(command -> no(command, Pattern.compile("(\\w+) SELECT .*", Pattern.DOTALL)));

        assertThat(rig.poll().of("mailbox").state()).isEqualTo(State.FAILED);
    }

    @Test
    void should_fail_until_there_is_room_again_in_a_real_mailbox_that_is_over_its_quota() throws Exception {
        assumeTrue(DovecotServer.isThere(), "Dovecot is not installed (dovecot-imapd), or this is not root");
        try (MailRig real = new MailRig(
                new Mailbox(Files.createDirectories(folder.resolve("dovecot")), 40),
                folder.resolve("real"),
                NOW,
                SOURCES)) {
            real.mailbox.receive(NEWSLETTER);
            real.mailbox.receive(STRANGERS);
            real.mailbox.fill(40);

            MailRig.Round first = real.poll();
            assertThat(first.of("vardbladet").fresh()).isEqualTo(3);
            assertThat(first.of("mailbox").message())
                    .contains("cannot be moved; they stay in INBOX. Make room in the mailbox", "Quota exceeded");

            MailRig.Round second = real.poll();
            assertThat(second.isFailed()).isTrue();
            assertThat(second.reports()).as("nothing is read again").hasSize(1);

            real.mailbox.makeRoom();
            assertThat(real.poll().isFailed()).isFalse();
            assertThat(real.mailbox.folder("INBOX")).isEmpty();
            assertThat(real.mailbox.folder("Inlasta")).hasSize(1);
            assertThat(real.mailbox.folder("Ej-inlasta"))
                    .extracting(Mailbox.Lying::subject)
                    .containsExactlyInAnyOrder("Vinn pengar", "Ej inläst: Vinn pengar");
        }
    }

    private static String overQuota(String command) {
        return no(command, WRITING);
    }

    private static String no(String command, Pattern refused) {
        Matcher writing = refused.matcher(command);
        return writing.matches() ? writing.group(1) + " NO [OVERQUOTA] Quota exceeded\r\n" : "";
    }
}

package se.omvarld.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.routes.mailbox.Mailbox;

/** What mails can do to the published report and the public feed: nothing with a forged sender, and nothing by a forward. */
@Tag("slow")
class ForgedMailTest {
    private static final Path MAILS = Path.of("src/test/resources/mailbox");
    private static final String APRIL = "2026-04-01T12:00";
    private static final String PROVEN = "mail.imap.authserv-id=mx.ehm.se";

    @TempDir
    private Path folder;

    private Mailbox mailbox;
    private Cli cli;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        mailbox = new Mailbox();
        cli = new Cli(folder)
                .with(mailbox.options())
                .with("--set", "mail.imap.trusted=ehm.se")
                .with("--set", "feed.folder=webb", "--set", "feed.address=https://www.example.se/o.xml");
    }

    @AfterEach
    void close() {
        mailbox.close();
    }

    @Test
    void should_change_no_published_report_when_its_sender_is_forged() throws Exception {
        importReport();
        String published = feed();
        mailbox.receive(MAILS.resolve("forged-quoted.eml"));
        mailbox.receive(MAILS.resolve("forged-padded.eml"));

        cli.with("--set", PROVEN).run("poll", "--now", APRIL);

        assertThat(feed()).isEqualTo(published).contains("https://www.regeringen.se/1");
        assertThat(mailbox.folder("Inlasta")).isEmpty();
        assertThat(mailbox.folder("Ej-inlasta")).hasSize(4).anySatisfy(note -> assertThat(note.text())
                .contains("Mejlservern intygar inte"));
    }

    /** The same document is read when the sender is believed: what kept it out above is the proof alone. */
    @Test
    void should_publish_an_edited_draft_whose_sender_is_believed() throws Exception {
        importReport();
        mailbox.receive(MAILS.resolve("forged-quoted.eml"));

        cli.run("poll", "--now", APRIL);

        assertThat(feed()).contains("E-hälsomyndigheten avvecklar e-recepten").doesNotContain("regeringen.se");
    }

    @Test
    void should_show_no_word_of_a_forward_to_the_public_before_it_is_published() throws Exception {
        mailbox.receive(MAILS.resolve("forward-internal.eml"));
        assertThat(cli.run("poll", "--now", "2026-03-10T12:00").code()).isZero();
        Cli.Result digest = cli.run("digest", "--json", "--now", "2026-03-16T07:00");
        assertThat(Files.readString(Path.of(digest.json().get("file").asText())))
                .contains("sekretess");
        assertThat(cli.run("draft", "--now", APRIL).code()).isZero();

        assertThat(feed()).contains("<rss").doesNotContain("<item>");
        importReport();
        assertThat(feed()).contains("https://www.regeringen.se/1").doesNotContain("sekretess", "GD säger", "utkast");
    }

    private String feed() throws IOException {
        assertThat(cli.run("feed", "--now", APRIL).code()).isZero();
        return Files.readString(folder.resolve("data/webb/omvarldsbevakning.xml"));
    }

    private void importReport() throws IOException {
        Path report = Files.writeString(folder.resolve("rapport.txt"), """
                Omvärldsbevakning

                Mars 2026

                1 Styrning och samordning

                1.1 Uppdrag – E-hälsomyndigheten ska utreda journaler

                Regeringen ger E-hälsomyndigheten i uppdrag att utreda hur journaler kan delas.

                https://www.regeringen.se/1
                """);
        Cli.Result imported = cli.run("reports", "import", "--now", APRIL, report.toString());
        assertThat(imported.code()).as(imported.err()).isZero();
    }
}

package se.omvarld.watch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.item.text.HostileWords;
import se.omvarld.mail.MailSettings;
import se.omvarld.mail.MessageFactory;
import se.omvarld.store.Database;
import se.omvarld.store.Newsroom;
import se.omvarld.watch.alert.Alert;
import se.omvarld.watch.alert.Alerts;
import se.omvarld.watch.alert.IncidentRecorder;

/** Whatever a server answers: operators read visible lines of their own mail, and it has its own headers alone. */
class ShownAlertTest {
    @TempDir
    private Path folder;

    @Test
    void should_mail_visible_lines_when_servers_answer_what_they_like() throws Exception {
        MailSettings settings = new MailSettings("omvarld@example.se", "list.example.se");
        try (Newsroom newsroom = Newsroom.at("2026-03-18T10:00", Database.SQLITE, folder)) {
            for (int i = 0; i < 3; i++) {
                newsroom.fail("a", HostileWords.UNSEEN + HostileWords.HEADER);
            }
            new HealthWatch(newsroom.store, newsroom.clock).look();
            new IncidentRecorder(newsroom.store, "", newsroom.clock)
                    .raise("backup", HostileWords.HEADER + HostileWords.UNSEEN + HostileWords.MARKUP);
            Alert alert = new Alerts(newsroom.store, "drift@example.se", settings, newsroom.clock).untold();

            assertThat(alert.changes()).hasSize(1);
            assertThat(alert.incidents()).hasSize(1);
            MimeMessage letter = Alerts.letter(
                    alert,
                    Alerts.deliveries(alert, "drift@example.se", settings, newsroom.clock)
                            .get(0),
                    settings);
            String bytes = new String(new MessageFactory(settings).bytes(letter), StandardCharsets.US_ASCII);

            HostileWords.assertVisible(letter.getSubject());
            HostileWords.assertVisible((String) letter.getContent());
            assertThat(bytes.lines()).noneMatch(line -> line.startsWith("Bcc:"));
            assertThat(((String) letter.getContent()).lines()).noneMatch(line -> line.startsWith("Bcc:"));
        }
    }
}

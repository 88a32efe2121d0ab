package se.omvarld.cli.setup;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.item.text.HostileWords;

/** Settings that become headers, of mails or requests, or names in mail servers' commands. */
class HeaderSettingsTest {
    @TempDir
    private Path empty;

    @ParameterizedTest
    @CsvSource({
        "mail.to, a@example.se",
        "daily.to, a@example.se",
        "alert.to, a@example.se",
        "mail.from, a@example.se",
        "report.contact, a@example.se",
        "mail.list-id, a.example.se",
        "mail.smtp.host, a.example.se",
        "mail.imap.folder, INBOX",
        "http.user-agent, Bot/1 a@example.se",
        "feed.title, Titel",
        "feed.link, https://example.se/",
    })
    void should_be_refused_when_they_hold_line_ends_or_what_nobody_sees(String key, String good) {
        Settings.load(empty, Map.of(), Map.of(key, good));
        for (String hostile :
                new String[] {"\r\nBcc: evil@example.com", "\nx", "\rx", "\u0000x", "\u202Ex", "\u0085x"}) {
            assertThatThrownBy(() -> Settings.load(empty, Map.of(), Map.of(key, good + hostile)))
                    .as("%s%s", key, hostile)
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining(key)
                    .satisfies(refusal -> HostileWords.assertVisible(refusal.getMessage()));
        }
    }
}

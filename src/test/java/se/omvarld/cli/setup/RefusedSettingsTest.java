package se.omvarld.cli.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that are refused: with their place, what is wrong and what would be right, and never with a secret. */
class RefusedSettingsTest {
    @TempDir
    private Path config;

    private List<String> problems(String text, Map<String, String> environment, Map<String, String> overrides) {
        try {
            Files.writeString(config.resolve("application.properties"), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return catchThrowableOfType(UsageException.class, () -> Settings.load(config, environment, overrides))
                .problems();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mail.to=analys                  | 'analys' is not mail addresses separated by commas
            mail.to=                        | '' is not mail addresses separated by commas
            mail.to=a@b.se;c@d.se           | is not mail addresses separated by commas
            mail.to=a@b.se (1 9)            | 'a@b.se (1 9)': the brackets hold the numbers of areas, 1 to 6
            daily.to=a@b.se, a@b.se (5)     | 'a@b.se' is named twice with different areas
            daily.schedule=0 7 * * MON      | has five fields; Quartz wants six or seven
            alert.to=a@b.se(1)              | is not mail addresses separated by commas, or nothing
            feed.address=rss.xml            | 'rss.xml' is not an address like https://www.example.se/omvarldsbevakning.xml
            feed.link=                      | '' is not an address like https://www.example.se/
            mail.from=a@b.se, c@d.se        | is not a mail address like omvarldsbevakning@example.se
            mail.outbox=                    | '' is not a folder
            mail.smtp.host=smtp server      | 'smtp server' is not a host name, or nothing
            mail.smtp.port=0                | '0' is not a whole number from 1 to 65535
            mail.smtp.port=99999999999999   | is not a whole number from 1 to 65535
            mail.smtp.security=ssl          | 'ssl' is not starttls, tls or none
            mail.smtp.timeout=30s           | '30s' is not a whole number from 1 to 600
            digest.schedule=0 7 * * MON     | has five fields; Quartz wants six or seven
            draft.schedule=0 0 99 ? * *     | hours to 23
            draft.schedule=                 | is no Quartz cron expression
            zone=Stockholm                  | 'Stockholm' is not Europe/Stockholm, the only zone there is
            zone=Europe/Helsinki            | 'Europe/Helsinki' is not Europe/Stockholm, the only zone there is
            http.user-agent=robot           | 'robot' is not a name with a way to reach you
            http.proxy=proxy:8080           | is no address like http://proxy.example.se:8080
            http.allow-internal=yes         | 'yes' is not true or false
            http.max-bytes=10MB             | '10MB' is not a whole number from 1000 to 1000000000
            http.deadline=-1                | '-1' is not a whole number from 1 to 600
            http.max-redirects=0            | '0' is not a whole number from 1 to 50
            http.parallel=0                 | '0' is not a whole number from 1 to 64
            observe.address=8080            | '8080' is not HOST:PORT like 127.0.0.1:8080
            observe.address=0.0.0.0:8080    | can be reached from other machines, and the status page has no user and password
            store.url=mysql://db/x          | is neither jdbc:sqlite:FILE nor jdbc:postgresql://HOST/DATABASE
            log.level=info                  | 'info' is not ERROR, WARN, INFO or DEBUG
            """)
    void should_name_file_and_line_when_a_value_is_bad(String line, String message) {
        String key = line.substring(0, line.indexOf('='));

        assertThat(problems("# remark\n" + line, Map.of(), Map.of()))
                .singleElement()
                .asString()
                .startsWith(config.resolve("application.properties") + ":2: " + key + ": ")
                .contains(message);
    }

    @Test
    void should_name_the_place_when_a_value_comes_from_elsewhere() {
        assertThat(problems("", Map.of("OMVARLD_MAIL_SMTP_PORT", "x"), Map.of()))
                .singleElement()
                .asString()
                .startsWith("environment variable OMVARLD_MAIL_SMTP_PORT: mail.smtp.port: 'x' is not");
        assertThat(problems("", Map.of(), Map.of("mail.smtp.port", "y")))
                .singleElement()
                .asString()
                .startsWith("--set mail.smtp.port: 'y' is not");
    }

    @Test
    void should_suggest_the_right_name_when_a_setting_is_unknown() {
        assertThat(problems("mail.too=a@b.se", Map.of(), Map.of("http.deadlin", "3")))
                .containsExactly(
                        config.resolve("application.properties")
                                + ":1: unknown setting 'mail.too' (did you mean 'mail.to'?)",
                        "--set http.deadlin: unknown setting (did you mean 'http.deadline'?)");
    }

    @Test
    void should_ask_for_the_feeds_own_address_when_there_is_to_be_a_feed() {
        assertThat(problems("feed.folder=/srv/webb", Map.of(), Map.of()))
                .singleElement()
                .asString()
                .startsWith("feed.address: it is empty, and feed.folder is not");
    }

    @Test
    void should_ask_how_senders_are_known_when_forwards_are_read() {
        String mailbox = "mail.imap.host=imap.example.se\nmail.imap.trusted=example.se\nmail.imap.authserv-id=";

        assertThat(problems(mailbox, Map.of(), Map.of()))
                .singleElement()
                .asString()
                .startsWith(config.resolve("application.properties") + ":3: mail.imap.authserv-id: it is empty, and")
                .contains("like mx.example.se, or to server-refuses-forgeries");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.imap.host=imap.example.se",
                "mail.imap.trusted=example.se",
                "mail.imap.host=imap.example.se\nmail.imap.trusted=example.se\nmail.imap.authserv-id=mx.example.se",
                "mail.imap.host=imap.example.se\nmail.imap.trusted=example.se\n"
                        + "mail.imap.authserv-id=server-refuses-forgeries"
            })
    void should_ask_nothing_when_no_sender_is_trusted_or_it_is_said(String mailbox) throws IOException {
        Files.writeString(config.resolve("application.properties"), mailbox);

        assertThat(Settings.load(config, Map.of(), Map.of()).all()).isNotEmpty();
    }

    @Test
    void should_tell_all_problems_at_once() {
        assertThat(problems("zone=x\nzone=Europe/Stockholm\nnonsense\nlog.level=y\n=z\n", Map.of(), Map.of("a", "b")))
                .anySatisfy(problem -> assertThat(problem).endsWith(":2: zone is set already in line 1"))
                .anySatisfy(problem -> assertThat(problem).endsWith(":3: 'nonsense' is no setting; write key=value"))
                .anySatisfy(problem -> assertThat(problem).contains(":4: log.level: 'y' is not"))
                .anySatisfy(problem -> assertThat(problem).contains(":5: "))
                .anySatisfy(problem -> assertThat(problem).startsWith("--set a: unknown setting"));
    }

    @Test
    void should_say_so_when_the_file_is_in_another_charset() throws IOException {
        Files.write(config.resolve("application.properties"), "mail.to=å@b.se".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(catchThrowableOfType(UsageException.class, () -> Settings.load(config, Map.of(), Map.of()))
                        .problems())
                .containsExactly(config.resolve("application.properties") + ": is not UTF-8 text; save it as UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.smtp.password hunter2",
                "mail.smtp.password: hunter2",
                "mail.smtp.pasword=hunter2",
                "mail.smtp.password=a\nmail.smtp.password=hunter2",
                "store.url=postgresql://omvarld:hunter2@db/omvarld",
                "http.proxy=http://user:hunter2@proxy.example.se:8080",
                "http.proxy=https://user:hunter2@proxy",
                "observe.password=hunter2",
                "store.pasword=hunter2"
            })
    void should_never_show_a_secret(String text) {
        assertThat(problems(text, Map.of(), Map.of())).hasSize(1).allSatisfy(problem -> assertThat(problem)
                .doesNotContain("hunter2"));
    }
}

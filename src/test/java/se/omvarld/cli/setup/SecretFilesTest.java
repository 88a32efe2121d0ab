package se.omvarld.cli.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.dist.JavaCommand;
import se.omvarld.dist.OneByOne;

/** Processes with a secret in every place that takes one, whose logins fail: no output and no file holds any of them. */
@Tag("slow")
@Timeout(300)
class SecretFilesTest {
    private static final String SECRET = "Hemlig0815";
    private static final String IN_BASE64 = "SGVtbGlnMDgxN";

    @TempDir
    private Path folder;

    private final GreenMail servers = new GreenMail(
            new ServerSetup[] {new ServerSetup(0, "127.0.0.1", "smtp"), new ServerSetup(0, "127.0.0.1", "imap")});

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        servers.start();
    }

    @AfterEach
    void stop() {
        servers.stop();
    }

    @Test
    void should_show_no_secret_when_logins_are_refused_and_the_store_cannot_be_reached() throws Exception {
        String url = "jdbc:postgresql://127.0.0.1:1/omvarld?user=u&password=" + SECRET + "url&connectTimeout=1";
        List<String> said = output(
                List.of("poll"),
                List.of("mail", "test"),
                List.of("check", "--verbose"),
                List.of("backup", folder.resolve("backup.zip").toString()),
                List.of("status", "--set", "store.url=jdbc:mysql://h/?password=" + SECRET),
                List.of("status", "--set", "store.url=" + url),
                List.of("run", "--set", "store.url=" + url));

        assertThat(said.get(0)).contains("mail.imap.password");
        assertThat(said.get(1)).contains("mail.smtp.password");
        assertThat(said.get(4)).contains("store.url");
        assertThat(said.get(5)).contains("127.0.0.1:1");
        assertThat(said.get(6)).contains("127.0.0.1:1");
        assertThat(filesWithSecrets()).isEmpty();
    }

    /** What each of the commands says, all run by one process, at the most talkative level; it must hold no secret. */
    @SafeVarargs
    private List<String> output(List<String>... commands) throws Exception {
        List<String> arguments = JavaCommand.with("-Dlogback.configurationFile="); // the shipped log, not the tests'
        arguments.add(OneByOne.class.getName());
        for (List<String> command : commands) {
            arguments.addAll(command);
            arguments.addAll(List.of("--data", folder.resolve("data").toString()));
            arguments.addAll(List.of("--sources", folder.resolve("sources").toString(), "--set", "log.level=DEBUG"));
            arguments.add(OneByOne.END);
        }
        Path said = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(arguments).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(environment());
        Process process = builder.start();
        try {
            assertThat(process.waitFor(240, TimeUnit.SECONDS)).as("all end").isTrue();
        } finally {
            process.destroyForcibly();
        }
        String all = Files.readString(said);
        assertThat(all).as("it says all that it can").contains("DEBUG");
        assertThat(all.lines().filter(SecretFilesTest::tells)).isEmpty();
        Files.delete(said);
        return List.of(all.strip().split("(?m)^" + OneByOne.END + "$"));
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("OMVARLD_MAIL_SMTP_HOST", "127.0.0.1"),
                Map.entry("OMVARLD_MAIL_SMTP_PORT", "" + servers.getSmtp().getPort()),
                Map.entry("OMVARLD_MAIL_SMTP_SECURITY", "none"),
                Map.entry("OMVARLD_MAIL_SMTP_USER", "sender"),
                Map.entry("OMVARLD_MAIL_SMTP_PASSWORD", SECRET + "smtp"),
                Map.entry("OMVARLD_MAIL_IMAP_HOST", "127.0.0.1"),
                Map.entry("OMVARLD_MAIL_IMAP_PORT", "" + servers.getImap().getPort()),
                Map.entry("OMVARLD_MAIL_IMAP_SECURITY", "none"),
                Map.entry("OMVARLD_MAIL_IMAP_USER", "reader"),
                Map.entry("OMVARLD_MAIL_IMAP_PASSWORD", SECRET + "imap"),
                Map.entry("OMVARLD_STORE_USER", "u"),
                Map.entry("OMVARLD_STORE_PASSWORD", SECRET + "store"),
                Map.entry("OMVARLD_OBSERVE_USER", "o"),
                Map.entry("OMVARLD_OBSERVE_PASSWORD", SECRET + "observe"));
    }

    private List<Path> filesWithSecrets() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> tells(content(file)))
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean tells(String text) {
        return text.contains(SECRET) || text.contains(IN_BASE64);
    }
}

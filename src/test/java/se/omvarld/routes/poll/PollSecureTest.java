package se.omvarld.routes.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.command.Cli;
import se.omvarld.cli.command.Failed;
import se.omvarld.routes.OwnAuthority;
import se.omvarld.routes.PollRig;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.source.fetch.OddServer;
import se.omvarld.store.poll.PollReport.State;

/** Sources whose certificate comes from an authority of the organisation's own. */
@Tag("slow")
@Timeout(60)
class PollSecureTest {
    @TempDir
    private static Path folder;

    private static OwnAuthority authority;
    private static OddServer secure;

    @BeforeAll
    static void serve() throws Exception {
        authority = new OwnAuthority(folder);
        Files.createDirectories(folder.resolve("sources"));
        secure = OddServer.startSecure(authority.server());
        secure.on("/feed", OddAnswers.good("En säker nyhet"));
    }

    @AfterAll
    static void stop() {
        secure.close();
    }

    private static String problems(Path file) {
        Cli.Result result = new Cli(folder).run("poll", "--set", "http.ca-file=" + file);
        assertThat(result.code()).isEqualTo(2);
        return result.err();
    }

    @Test
    void should_trust_the_own_authority_when_its_file_is_set() throws Exception {
        Map<String, String> settings = Map.of(
                "http.allow-internal", "true", "http.ca-file", authority.pem().toString());
        try (PollRig rig = new PollRig(server -> settings)) {
            assertThat(rig.pollAddresses("own", secure.address("/feed")).state())
                    .isEqualTo(State.OK);
        }
    }

    @Test
    void should_not_trust_it_when_no_file_is_set() throws Exception {
        try (PollRig rig = PollRig.withInternalAddresses()) {
            Failed.check(
                    rig.pollAddresses("own", secure.address("/feed")),
                    "no known authority has signed the certificate (http.ca-file)");
        }
    }

    @Test
    void should_accept_the_setting_when_the_file_is_good() {
        Cli.Result result = new Cli(folder).run("check", "--set", "http.ca-file=" + authority.pem());

        assertThat(result.code()).as(result.out()).isZero();
    }

    @Test
    void should_refuse_the_setting_when_there_is_no_such_file() {
        assertThat(problems(folder.resolve("missing.pem")))
                .contains("http.ca-file: the file '", "missing.pem' cannot be read");
    }

    @Test
    void should_refuse_the_setting_when_the_file_holds_no_certificate() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        Path text = Files.writeString(folder.resolve("text.pem"), "not a certificate");

        assertThat(problems(empty)).contains("empty.pem' holds no certificate");
        assertThat(problems(text)).contains("text.pem' ", "-----BEGIN CERTIFICATE-----");
    }
}

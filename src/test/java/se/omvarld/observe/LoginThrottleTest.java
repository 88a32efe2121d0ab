package se.omvarld.observe;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Who guesses passwords is slowed down, and seen. */
class LoginThrottleTest {
    private static final String WRONG = "drift:gissning-";
    private static final String RIGHT = "drift:hemligt";

    @TempDir
    private Path folder;

    private final Logger logger = (Logger) LoggerFactory.getLogger("observe");
    private final Level before = logger.getLevel();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.WARN);
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setLevel(before);
    }

    @Test
    void should_make_the_fifth_wrong_password_and_those_after_it_wait() throws Exception {
        try (Observed observed = new Observed(folder, "drift", "hemligt", "")) {
            for (int i = 0; i < 5; i++) {
                assertThat(asked(observed, WRONG + i)).isEqualTo(401);
            }
            assertThat(asked(observed, WRONG + 5)).isEqualTo(429);
            assertThat(asked(observed, RIGHT)).as("else guessing would go on").isEqualTo(429);
            observed.newsroom.clock.forward(Duration.ofSeconds(2));
            assertThat(asked(observed, WRONG + 6)).isEqualTo(401);
            observed.newsroom.clock.forward(Duration.ofMillis(1500));
            assertThat(asked(observed, WRONG + 7)).as("now two seconds").isEqualTo(429);
            observed.newsroom.clock.forward(Duration.ofSeconds(1));
            assertThat(asked(observed, RIGHT)).isEqualTo(200);
            assertThat(asked(observed, WRONG + 8)).as("a right one begins anew").isEqualTo(401);
            assertThat(asked(observed, RIGHT)).isEqualTo(200);
        }
    }

    @Test
    void should_log_where_wrong_passwords_come_from_but_never_what_was_tried() throws Exception {
        try (Observed observed = new Observed(folder, "drift", "hemligt", "")) {
            for (int i = 0; i < 4; i++) {
                asked(observed, WRONG + i);
            }
            observed.newsroom.clock.forward(Duration.ofSeconds(11));
            asked(observed, WRONG + 4);

            List<String> lines = log.list.stream()
                    .map(ILoggingEvent::getFormattedMessage)
                    .filter(line -> line.contains("wrong"))
                    .toList();
            assertThat(lines).hasSize(2);
            assertThat(lines.get(0)).contains("127.0.0.1");
            assertThat(lines.get(1)).contains("5 in a row", "after 1 s", "3 before it");
            assertThat(lines.toString()).doesNotContain("gissning", "drift", "hemligt");
        }
    }

    @Test
    void should_slow_down_one_client_of_a_reverse_proxy_and_not_the_others() throws Exception {
        try (Observed observed = new Observed(folder, "drift", "hemligt", "localhost")) {
            for (int i = 0; i < 6; i++) {
                observed.get(
                        "/observe/", "Authorization", basic(WRONG + i), "X-Forwarded-For", i + ".1.1.1, 192.0.2.7");
            }
            assertThat(observed.get("/observe/", "Authorization", basic(RIGHT), "X-Forwarded-For", "192.0.2.7")
                            .statusCode())
                    .isEqualTo(429);
            assertThat(observed.get("/observe/", "Authorization", basic(RIGHT), "X-Forwarded-For", "192.0.2.8")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void should_believe_nobody_but_a_proxy_of_this_machine_who_it_is() throws Exception {
        InetAddress here = InetAddress.getLoopbackAddress();
        InetAddress elsewhere = InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1});

        assertThat(ClientAddress.of(elsewhere, true, "192.0.2.7")).isEqualTo(elsewhere);
        assertThat(ClientAddress.of(here, false, "192.0.2.7")).isEqualTo(here);
        assertThat(ClientAddress.of(here, true, "evil.example")).isEqualTo(here);
        assertThat(ClientAddress.of(here, true, ":::::")).isEqualTo(here);
        assertThat(ClientAddress.of(here, true, "192.0.2.9, 2001:db8::1"))
                .isEqualTo(InetAddress.getByName("2001:db8::1"));
    }

    private static int asked(Observed observed, String login) throws Exception {
        return observed.get("/observe/", "Authorization", basic(login)).statusCode();
    }

    private static String basic(String login) {
        return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }
}

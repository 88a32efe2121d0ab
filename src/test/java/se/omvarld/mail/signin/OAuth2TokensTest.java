package se.omvarld.mail.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OAuth2TokensTest {
    private final TokenServer server = new TokenServer(10);
    private final Hand clock = new Hand();
    private final OAuth2Tokens tokens = new OAuth2Tokens(server.endpoint(), clock);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void should_ask_as_the_client_itself_with_a_form_encoded_secret() throws Exception {
        assertThat(tokens.token()).startsWith("token-1");

        assertThat(server.asked.get(0))
                .contains("grant_type=client_credentials", "client_id=app-1", "client_secret=geheim%7Ex%2By")
                .contains("scope=scope%2F.default");
    }

    @Test
    void should_renew_a_token_before_it_ends_and_not_sooner() throws Exception {
        tokens.token();
        clock.pass(Duration.ofMinutes(54));
        assertThat(tokens.token()).startsWith("token-1");

        clock.pass(Duration.ofMinutes(2));

        assertThat(tokens.token()).startsWith("token-2");
    }

    @Test
    void should_ask_once_however_many_wait_for_it() throws Exception {
        CountDownLatch waiting = new CountDownLatch(8);
        TokenServer.Answer usual = server.giving(10, 3600);
        server.answer(exchange -> {
            await(waiting);
            usual.to(exchange);
        });
        ExecutorService askers = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> got = IntStream.range(0, 8)
                    .mapToObj(i -> askers.submit(() -> {
                        waiting.countDown();
                        return tokens.token();
                    }))
                    .toList();
            for (Future<String> token : got) {
                assertThat(token.get()).startsWith("token-1");
            }
        } finally {
            askers.shutdownNow();
        }
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void should_use_the_token_in_force_while_the_endpoint_is_away() throws Exception {
        tokens.token();
        server.refuse(503, "temporarily_unavailable", "later");
        clock.pass(Duration.ofMinutes(57));

        assertThat(tokens.token()).startsWith("token-1");

        clock.pass(Duration.ofMinutes(4));
        assertThatThrownBy(tokens::token).hasMessageContaining("temporarily_unavailable");
    }

    @Test
    void should_not_ask_again_at_once_an_endpoint_that_has_just_failed() throws Exception {
        server.refuse(400, "invalid_client", "no");
        assertThatThrownBy(tokens::token).isInstanceOf(SignInFailure.class);
        assertThatThrownBy(tokens::token).isInstanceOf(SignInFailure.class);
        assertThat(server.asked).hasSize(1);

        server.answer(server.giving(10, 3600));
        clock.pass(Duration.ofSeconds(11));

        assertThat(tokens.token()).startsWith("token-2");
    }

    @Test
    void should_get_another_when_a_server_did_not_take_it() throws Exception {
        tokens.refused(tokens.token());

        assertThat(tokens.token()).startsWith("token-2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AADSTS7000222: The provided client secret keys for app are expired. | the client secret has expired
            AADSTS7000215: Invalid client secret provided.                      | often its id was taken instead
            AADSTS700016: Application with identifier 'x' was not found.        | check mail.oauth2.client-id
            AADSTS90002: Tenant 'x' not found.                                  | check mail.oauth2.tenant
            AADSTS700024: Client assertion is not within its valid time range.  | clock is wrong
            Anything that nobody has heard of                                   | check mail.oauth2.client-id and its secret
            """)
    void should_quote_the_refusal_and_say_what_to_do(String said, String remedy) {
        server.refuse(401, "invalid_client", said + "\\r\\nTrace ID: 1\\r\\nCorrelation ID: 2");

        assertThatThrownBy(tokens::token)
                .hasMessageContaining("it said: invalid_client: " + said.strip())
                .hasMessageContaining(remedy)
                .hasMessageNotContaining("Trace")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void should_follow_no_redirect_since_the_secret_would_go_with_it() {
        server.answer(exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
        });

        assertThatThrownBy(tokens::token).isInstanceOf(SignInFailure.class);
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void should_give_up_an_answer_that_is_too_large_or_no_token() {
        server.answer(exchange -> TokenServer.json(exchange, 200, "\"" + "x".repeat(300_000) + "\""));
        assertThatThrownBy(tokens::token).hasMessageContaining("larger than a token");

        clock.pass(Duration.ofMinutes(1));
        server.answer(exchange -> TokenServer.json(exchange, 200, "<html>"));
        assertThatThrownBy(tokens::token).hasMessageContaining("no answer of a token endpoint");
    }

    @Test
    void should_give_up_an_answer_that_drips() {
        OAuth2Tokens impatient =
                new OAuth2Tokens(new TokenEndpoint(server.client(), new TokenConnection("", null, 1, 1)), clock);
        server.answer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 30; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                pause();
            }
        });

        assertThatThrownBy(impatient::token).hasMessageContaining("does not answer in time");
    }

    @Test
    void should_go_through_the_proxy() throws Exception {
        OAuth2Client away = new OAuth2Client(URI.create("http://localhost:1/token"), "app-1", "geheim", "", "scope");
        String proxy = server.address().toString().replace("/token", "");

        TokenEndpoint through = new TokenEndpoint(away, new TokenConnection(proxy, null, 2, 2));

        assertThat(through.ask().token()).startsWith("token-1");
    }

    @Test
    void should_say_where_nobody_answers_and_which_secret_is_missing() {
        OAuth2Client away = new OAuth2Client(URI.create("http://localhost:1/token"), "app-1", "geheim", "", "scope");
        assertThatThrownBy(() -> new TokenEndpoint(away, new TokenConnection("", null, 2, 2)).ask())
                .hasMessage("No token: localhost cannot be reached; is http.proxy needed?");
        OAuth2Client bare = new OAuth2Client(server.address(), "app-1", "", "", "scope");
        assertThatThrownBy(() -> new TokenEndpoint(bare, new TokenConnection("", null, 2, 2)).ask())
                .hasMessageContaining("OMVARLD_MAIL_OAUTH2_CLIENT_SECRET");
    }

    @Test
    void should_show_neither_secret_nor_token_as_text() throws Exception {
        assertThat(server.client().toString()).doesNotContain("geheim");
        assertThat(server.endpoint().ask().toString()).doesNotContain("token-");
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** A clock that is set by hand. */
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-12-01T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Stockholm");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

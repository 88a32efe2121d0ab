package se.omvarld.source.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.source.fetch.FetchFailure;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.source.fetch.OddServer;

/**
 * A public site that redirects inside. Only the redirects of a robots.txt are followed by the client itself; any other address
 * is asked anew. Here the "public" site must lie on this machine too, so one name is resolved past
 * {@link PublicAddressResolver}; all others go through it.
 */
class InternalRedirectTest {
    private static final String PUBLIC = "news.example";

    private OddServer server;
    private CloseableHttpClient client;

    @BeforeEach
    void start() throws IOException {
        server = OddServer.start();
        HttpClientBuilder builder = HttpClientBuilder.create();
        new FetchLimits(100_000, 5, 5, false, "", "").configureHttpClient(builder);
        builder.setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new OneMoreName())
                .build());
        client = builder.build();
        server.on("/secret", OddAnswers.good("Hemligt"));
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "2130706433",
                "127.1",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "0.0.0.0",
                "0177.0.0.1",
                "0x7f000001",
                "127.0.0.1.",
                "localhost.",
                "user@127.0.0.1",
                "news.example@127.0.0.1",
                "%31%32%37.0.0.1",
                "１２７.0.0.1",
                "127。0。0。1",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "[::7f00:1]"
            })
    void should_refuse_when_a_public_site_redirects_inside(String host) {
        server.on("/robots.txt", OddAnswers.redirect("http://" + host + ":" + server.port() + "/secret"));

        assertThatThrownBy(() -> get("/robots.txt"))
                .extracting(failure -> FetchFailure.of(failure).sentence())
                .asString()
                .containsAnyOf(
                        "leads to the internal address",
                        "a number that may lead inside",
                        "no web address",
                        "is not known",
                        "deprecated userinfo");
        assertThat(server.requests("/robots.txt")).hasSize(1);
        assertThat(server.requests("/secret")).isEmpty();
    }

    private String get(String path) throws IOException {
        HttpGet request = new HttpGet("http://" + PUBLIC + ":" + server.port() + path);
        return client.execute(request, response -> EntityUtils.toString(response.getEntity()));
    }

    private static final class OneMoreName extends SystemDefaultDnsResolver {
        private final PublicAddressResolver guarded = new PublicAddressResolver(false, "");

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return host.equals(PUBLIC) ? new InetAddress[] {InetAddress.getLoopbackAddress()} : guarded.resolve(host);
        }
    }
}

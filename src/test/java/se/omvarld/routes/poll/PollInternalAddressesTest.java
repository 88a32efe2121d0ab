package se.omvarld.routes.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.omvarld.cli.command.Failed;
import se.omvarld.routes.PollRig;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.source.fetch.OddRequest;
import se.omvarld.source.fetch.OddServer;

/** With http.allow-internal=false, as shipped, nothing on this machine or in its network is asked; nor through a proxy. */
class PollInternalAddressesTest {

    @Test
    void should_ask_nobody_when_an_address_is_internal() throws IOException {
        try (PollRig rig = new PollRig(server -> Map.of())) {
            rig.server.on("/secret", OddAnswers.good("Hemligt"));
            for (String host : new String[] {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"}) {
                Failed.check(
                        rig.pollAddresses("inside", "http://" + host + ":" + rig.server.port() + "/secret"),
                        "leads to the internal address");
            }
            assertThat(rig.server.requests("/secret")).isEmpty();
        }
    }

    @Test
    void should_poll_through_the_proxy_when_one_is_set() throws IOException {
        try (PollRig rig = new PollRig(PollInternalAddressesTest::asProxy)) {
            rig.server.on("http://news.invalid/feed", OddAnswers.good("Genom ombud"));

            assertThat(rig.pollAddresses("outside", "http://news.invalid/feed").items())
                    .isEqualTo(1);
        }
    }

    @Test
    void should_not_ask_the_proxy_when_an_address_or_a_redirect_leads_inside() throws IOException {
        try (PollRig rig = new PollRig(PollInternalAddressesTest::asProxy)) {
            for (String inside :
                    List.of("http://127.0.0.1/", "http://169.254.169.254/", "https://10.0.0.1/", "http://[::1]/")) {
                rig.server.on("http://news.invalid/feed", OddAnswers.redirect(inside));

                Failed.check(rig.pollAddresses("redirected", "http://news.invalid/feed"), "internal address");
                Failed.check(rig.pollAddresses("direct", inside), "internal address");
            }
            assertThat(rig.server.requests()).extracting(OddRequest::target).containsOnly("http://news.invalid/feed");
        }
    }

    private static Map<String, String> asProxy(OddServer server) {
        return Map.of("http.proxy", server.address(""));
    }
}

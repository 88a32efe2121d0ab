package se.omvarld.routes.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.omvarld.cli.command.Failed;
import se.omvarld.routes.PollRig;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.source.fetch.OddServer;
import se.omvarld.store.poll.PollReport.State;

/** Sources that can be reached through a proxy only: it is asked with whole addresses. */
@Timeout(120)
class PollProxyTest {
    private static final String FEED = "http://myndigheten.invalid/feed";

    private OddServer proxy;
    private PollRig rig;

    @BeforeEach
    void start() throws Exception {
        proxy = OddServer.start().on(FEED, OddAnswers.good("Genom proxyn"));
        rig = new PollRig(server -> Map.of("http.proxy", proxy.address(""), "http.robots", "true"));
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
        proxy.close();
    }

    @Test
    void should_ask_the_proxy_for_the_source_and_for_its_rules() {
        assertThat(rig.pollAddresses("proxied", FEED).state()).isEqualTo(State.OK);
        assertThat(proxy.requests(FEED)).hasSize(1);
        assertThat(proxy.requests("http://myndigheten.invalid/robots.txt")).hasSize(1);
    }

    @Test
    void should_obey_the_rules_that_come_through_the_proxy() {
        proxy.on(
                "http://myndigheten.invalid/robots.txt",
                OddAnswers.body("Content-Type: text/plain", "User-agent: *\nDisallow: /"));

        Failed.check(rig.pollAddresses("proxied", FEED), "does not let omvarldsbevakning");
        assertThat(proxy.requests(FEED)).isEmpty();
    }

    @Test
    void should_not_reach_the_own_network_through_the_proxy() {
        Failed.check(rig.pollAddresses("inside", "http://127.0.0.1:9/feed"), "");
        assertThat(proxy.requests("http://127.0.0.1:9/feed")).isEmpty();
    }
}

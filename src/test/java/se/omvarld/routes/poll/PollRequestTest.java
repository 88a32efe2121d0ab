package se.omvarld.routes.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.omvarld.routes.PollRig;
import se.omvarld.routes.SharedRig;
import se.omvarld.source.config.Source;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.source.fetch.OddRequest;
import se.omvarld.store.poll.PollReport;

/** What a request says of itself, and the compressed answer that it may bring. */
@ExtendWith(SharedRig.class)
class PollRequestTest {
    private final PollRig rig;

    PollRequestTest(PollRig rig) {
        this.rig = rig;
    }

    @Test
    void should_say_who_asks_for_what() {
        rig.server.on("/asked", OddAnswers.good("Frågad"));
        rig.poll("/asked");

        OddRequest request = rig.server.requests("/asked").get(0);
        assertThat(request.header("User-Agent")).matches("Omvarldsbevakning/\\S+ \\(\\+mailto:\\S+@\\S+\\)");
        assertThat(request.header("Accept")).contains("application/rss+xml", "text/html", "*/*;q=");
        assertThat(request.header("Accept-Encoding")).contains("gzip");
    }

    @Test
    void should_send_a_sources_own_headers_to_its_own_host_and_not_to_where_it_redirects() {
        rig.server.on("/own-headers", OddAnswers.good("Egen"));
        rig.server.on(
                "/leads-away", OddAnswers.redirect(rig.server.address("/away").replace("127.0.0.1", "localhost")));
        rig.server.on("/away", OddAnswers.good("Borta"));

        poll("/own-headers");
        poll("/leads-away");

        assertThat(rig.server.requests("/own-headers").get(0).header("X-Own")).isEqualTo("1");
        assertThat(rig.server.requests("/own-headers").get(0).header("X-Omvarld-Headers"))
                .isNull();
        assertThat(rig.server.requests("/leads-away").get(0).header("X-Own")).isEqualTo("1");
        assertThat(rig.server.requests("/away").get(0).header("X-Own")).isNull();
    }

    @Test
    void should_not_send_them_to_the_parts_of_a_sitemap_that_lies_elsewhere() {
        String elsewhere = rig.server.address("").replace("127.0.0.1", "localhost");
        rig.server.on("/map", OddAnswers.redirect(elsewhere + "/away-map"));
        rig.server.on(
                "/away-map",
                OddAnswers.body(
                        "Content-Type: application/xml",
                        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>" + elsewhere
                                + "/part</loc></sitemap></sitemapindex>"));
        rig.server.on(
                "/part",
                OddAnswers.body(
                        "Content-Type: application/xml",
                        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>" + elsewhere
                                + "/nyheter/ett</loc></url></urlset>"));

        poll("sitemap", "/map");

        assertThat(rig.server.requests("/map").get(0).header("X-Own")).isEqualTo("1");
        assertThat(rig.server.requests("/part").get(0).header("X-Own")).isNull();
    }

    private void poll(String path) {
        poll("feed", path);
    }

    private void poll(String kind, String path) {
        Source plain = PollRig.feed(path.substring(1), rig.server.address(path));
        Map<String, String> parameters = new HashMap<>(plain.parameters());
        parameters.put("headers", "X-Own: 1");
        Source source = new Source(plain.id(), kind, parameters, plain.file(), plain.line());
        rig.routes().send("direct:collect-now", source, PollReport.class);
    }

    @Test
    void should_read_a_compressed_answer() throws IOException {
        rig.server.on("/packed", OddAnswers.gzipped(OddAnswers.feed("Packad ett", "Packad två")));

        assertThat(rig.poll("/packed").items()).isEqualTo(2);
    }
}

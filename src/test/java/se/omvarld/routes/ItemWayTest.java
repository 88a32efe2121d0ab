package se.omvarld.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.test.junit5.CamelContextConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import se.omvarld.cli.daemon.ItemRoutesTestSupport;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.source.fetch.OddServer;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.archive.JudgedItems;
import se.omvarld.store.poll.PollReport;
import se.omvarld.store.poll.PollReport.State;

/**
 * The way of an item: a source's route → collect (fetch with manners, read) → filter → keep. The shipped routes and a shipped source
 * file, by Camel alone.
 */
class ItemWayTest extends ItemRoutesTestSupport {
    private static final Path SHIPPED = Path.of("routes/sources/lakemedelsverket-nyheter.camel.yaml");
    private static final String ROBOTS = "/robots.txt";

    private static final OddServer SITE = started();
    private static final OddServer STRICT = started();
    private static final Path FOLDER = folder();

    private static OddServer started() {
        try {
            return OddServer.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("item-way");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shipped file with another id and address; {@code id} is the one parameter that our loader fills in. */
    @Override
    protected String sourceFiles() {
        try {
            source("plain", SITE.address("/plain"));
            source("unchanged", SITE.address("/unchanged"));
            source("moved", SITE.address("/moved"));
            source("candidates", SITE.address("/gone") + " " + SITE.address("/second"));
            source("refused", STRICT.address("/news"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "file:" + FOLDER + "/*.camel.yaml";
    }

    private void source(String id, String addresses) throws IOException {
        String file = Files.readString(SHIPPED)
                .replace("routeId: lakemedelsverket-nyheter", "routeId: " + id)
                .replaceAll("\\{name: url, value: [^}]*}", "{name: url, value: \"" + addresses + "\"}")
                .replace("    parameters:\n", "    parameters:\n      - {name: id, value: " + id + "}\n");
        Files.writeString(FOLDER.resolve(id + ".camel.yaml"), file);
    }

    @Override
    protected Path data() {
        return FOLDER;
    }

    @Override
    protected Clock clock() {
        return PollRig.clock();
    }

    @Override
    public void configureContext(CamelContextConfiguration configuration) {
        super.configureContext(configuration);
        configuration.withMockEndpoints("direct:(manners|request|read-feed|keep)");
    }

    @BeforeEach
    void forget() {
        MockEndpoint.resetMocks(context);
    }

    @AfterAll
    void end() throws IOException {
        SITE.close();
        STRICT.close();
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    /** As its schedule does, without waiting for it. */
    private PollReport poll(String id) throws Exception {
        Route route = context.getRoute(id);
        Exchange exchange = route.getEndpoint().createExchange();
        route.getConsumer().getProcessor().process(exchange);
        return exchange.getMessage().getMandatoryBody(PollReport.class);
    }

    private List<String> asked() {
        return bodies("request", Poll.class).stream().map(Poll::address).toList();
    }

    private <T> List<T> bodies(String route, Class<T> type) {
        return getMockEndpoint("mock:direct:" + route).getReceivedExchanges().stream()
                .map(exchange -> type.cast(exchange.getMessage().getBody()))
                .toList();
    }

    @Test
    void should_fetch_read_filter_and_keep_what_a_source_shows() throws Exception {
        SITE.on("/plain", OddAnswers.good("Ny lag om hälsodata"));

        PollReport report = poll("plain");

        assertThat(report.message()).isEmpty();
        assertThat(report.source()).isEqualTo("plain");
        assertThat(report.fresh()).isEqualTo(1);
        JudgedItems judged = bodies("keep", JudgedItems.class).get(0);
        assertThat(judged.unknown()).singleElement().satisfies(arrival -> {
            assertThat(arrival.item().title()).isEqualTo("Ny lag om hälsodata");
            assertThat(arrival.item().origin().publisher()).isEqualTo("Läkemedelsverket");
            assertThat(judged.verdicts()).containsKey(arrival.key());
        });
    }

    @Test
    void should_not_read_again_when_the_site_says_304() throws Exception {
        SITE.on(
                "/unchanged",
                OddAnswers.inTurn(
                        OddAnswers.body("ETag: \"1\"", OddAnswers.feed("Oförändrad")), OddAnswers.status(304)));

        assertThat(poll("unchanged").state()).isEqualTo(State.OK);
        assertThat(poll("unchanged").state()).isEqualTo(State.UNCHANGED);

        assertThat(bodies("read-feed", Poll.class)).hasSize(1);
        assertThat(bodies("keep", JudgedItems.class)).hasSize(2);
        assertThat(SITE.requests("/unchanged").get(1).header("If-None-Match")).isEqualTo("\"1\"");
    }

    @Test
    void should_mind_its_manners_again_where_an_address_redirects() throws Exception {
        SITE.on("/moved", OddAnswers.redirect("/here")).on("/here", OddAnswers.good("Flyttad"));

        assertThat(poll("moved").items()).isEqualTo(1);

        assertThat(getMockEndpoint("mock:direct:manners").getReceivedCounter()).isEqualTo(2);
        assertThat(asked()).endsWith(SITE.address("/here"));
    }

    @Test
    void should_ask_the_next_address_when_one_fails() throws Exception {
        SITE.on("/gone", OddAnswers.status(404)).on("/second", OddAnswers.good("Reserven"));

        PollReport report = poll("candidates");

        assertThat(report.state()).isEqualTo(State.OK);
        assertThat(report.items()).isEqualTo(1);
        assertThat(asked()).endsWith(SITE.address("/second"));
        assertThat(bodies("read-feed", Poll.class)).hasSize(1);
    }

    @Test
    void should_ask_for_robots_txt_only_when_that_refuses() throws Exception {
        STRICT.on(ROBOTS, OddAnswers.body("Content-Type: text/plain", "User-agent: *\nDisallow: /\n"))
                .on("/news", OddAnswers.good("Får inte läsas"));

        PollReport report = poll("refused");

        assertThat(report.state()).isEqualTo(State.FAILED);
        assertThat(report.message()).contains("does not let omvarldsbevakning ask this address");
        assertThat(bodies("read-feed", Poll.class)).isEmpty();
        assertThat(STRICT.requests("/news")).isEmpty();
        assertThat(bodies("keep", JudgedItems.class)).hasSize(1); // that it failed is kept
    }

    @Test
    void should_tell_camel_how_it_is() {
        assertThat(HealthCheckHelper.invokeReadiness(context, "full"))
                .extracting(result -> result.getCheck().getId(), HealthCheck.Result::getState)
                .contains(tuple("store", HealthCheck.State.UP), tuple("rules", HealthCheck.State.UP));
        assertThat(HealthCheckHelper.invokeReadiness(context, "full"))
                .extracting(result -> result.getCheck().getId())
                .contains("sources");
        assertThat(HealthCheckHelper.invokeLiveness(context, "full"))
                .extracting(result -> result.getCheck().getId())
                .contains("store", "scheduler")
                .doesNotContain("sources");
    }
}

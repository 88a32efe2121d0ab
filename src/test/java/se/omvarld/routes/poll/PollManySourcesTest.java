package se.omvarld.routes.poll;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.omvarld.cli.command.Failed;
import se.omvarld.routes.PollRig;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.store.poll.PollReport;
import se.omvarld.store.poll.PollReport.State;

/** Many polls at once or one after the other: nothing leaks, and nobody waits for the bad ones. */
@Tag("slow")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PollManySourcesTest {
    private static final int MANY = 50;
    private static final int FEW = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(MANY);
    private static PollRig rig;

    @BeforeAll
    static void start() {
        rig = PollRig.withInternalAddresses();
    }

    @BeforeEach
    void good() throws IOException {
        rig.begin();
        rig.server.on("/good", OddAnswers.good("God nyhet"));
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @AfterAll
    static void close() throws IOException {
        rig.close();
    }

    @Test
    void should_open_two_connections_to_a_host_at_most_when_many_sources_lie_on_it() {
        AtomicInteger asking = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        // Counted down before the answer: until then the client holds the connection.
        rig.server.on("/counted", request -> {
            most.accumulateAndGet(asking.incrementAndGet(), Math::max);
            LockSupport.parkNanos(20_000_000);
            asking.decrementAndGet();
            OddAnswers.good("God nyhet").to(request);
        });

        List<PollReport> reports = atOnce(i -> rig.poll(feed(i, "/counted")));

        assertThat(reports).extracting(PollReport::state).containsOnly(State.OK);
        assertThat(most.get()).isEqualTo(2);
    }

    @Test
    void should_still_poll_good_sources_when_many_answers_dripped_for_ever() {
        rig.server.on("/drip", OddAnswers.dripping(OddAnswers.head(200, "X: y"), " "));

        List<PollReport> reports = atOnce(FEW, i -> rig.poll(feed(i, "/drip")));

        assertThat(reports).allSatisfy(report -> Failed.check(report, "http.deadline"));
        assertThat(rig.server.requests("/drip")).as("each was asked").hasSize(FEW);
        assertThat(rig.poll("/good").state()).isEqualTo(State.OK);
        await().atMost(30, SECONDS).until(() -> rig.server.open() == 0);
    }

    @Test
    void should_not_count_the_wait_for_a_connection_when_the_host_is_slow() {
        // Two at a time, so that the last waits longer than its deadline before it is asked.
        rig.server.on("/slow", request -> {
            LockSupport.parkNanos(PollRig.DEADLINE_SECONDS * 350_000_000L);
            OddAnswers.good("God nyhet").to(request);
        });

        List<PollReport> reports = atOnce(FEW, i -> rig.poll(feed(i, "/slow")));

        assertThat(reports).extracting(PollReport::state).containsOnly(State.OK);
        assertThat(reports).extracting(PollReport::millis).anyMatch(millis -> millis > 2000);
    }

    @Test
    void should_still_poll_good_sources_when_fifty_polls_failed_in_odd_ways() {
        rig.server
                .on("/bomb", OddAnswers.bomb(2))
                .on("/circle", OddAnswers.redirect("/circle"))
                .on("/cut", OddAnswers.reset())
                .on("/half", OddAnswers.raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n<rss>"))
                .on("/long", OddAnswers.flooding("HTTP/1.1 200 OK\r\nX: ", "x".repeat(1000)));

        for (int i = 0; i < MANY / 5; i++) {
            for (String path : List.of("/bomb", "/circle", "/cut", "/half", "/long")) {
                assertThat(rig.poll(path).state()).isEqualTo(State.FAILED);
            }
        }

        assertThat(rig.poll("/good").state()).isEqualTo(State.OK);
        await().atMost(30, SECONDS).until(() -> rig.server.open() == 0);
    }

    @Test
    void should_not_stop_others_when_some_sources_are_bad() {
        rig.server.on("/bad", OddAnswers.status(500));

        List<PollReport> reports = atOnce(i -> rig.poll(feed(i, i % 2 == 0 ? "/good" : "/bad")));

        assertThat(reports).filteredOn(report -> report.state() == State.OK).hasSize(MANY / 2);
        assertThat(reports).filteredOn(report -> report.failed()).hasSize(MANY / 2);
    }

    private se.omvarld.source.config.Source feed(int number, String path) {
        return PollRig.feed("source-" + number, rig.server.address(path));
    }

    private List<PollReport> atOnce(IntFunction<PollReport> poll) {
        return atOnce(MANY, poll);
    }

    private List<PollReport> atOnce(int count, IntFunction<PollReport> poll) {
        List<CompletableFuture<PollReport>> polls = IntStream.range(0, count)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> poll.apply(i), threads))
                .toList();
        return polls.stream().map(CompletableFuture::join).toList();
    }
}

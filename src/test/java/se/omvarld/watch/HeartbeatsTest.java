package se.omvarld.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.component.timer.TimerConsumer;
import org.apache.camel.component.timer.TimerEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.ScheduledPollConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.daemon.HeartbeatPolicy;

/** What runs by itself in Camel, without a word of its own: what stands still is named, what turns is not. */
@Timeout(60)
@Tag("slow")
class HeartbeatsTest {
    private final AtomicLong ticks = new AtomicLong();
    private final Heartbeats beats = new Heartbeats(ticks::get, Clock.systemUTC());
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicReference<Thread> dying = new AtomicReference<>();
    private CamelContext camel;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws Exception {
        camel = new DefaultCamelContext();
        camel.addRoutePolicyFactory(new HeartbeatPolicy(beats, true, Duration.ofMinutes(5)));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("timer:turns?delay=1&period=20").routeId("turns").to("direct:step");
                from("timer:dies?delay=1&period=20")
                        .routeId("dies")
                        .process(exchange -> dying.set(Thread.currentThread()));
                from("timer:fails?delay=1&period=20").routeId("fails").throwException(new IllegalStateException("no"));
                from("timer:hangs?delay=1&period=20").routeId("hangs").process(HeartbeatsTest.this::hang);
                from("timer:off?delay=1&period=20")
                        .routeId("off")
                        .autoStartup(false)
                        .to("direct:step");
                from("quartz:heartbeat/scheduler?trigger.repeatInterval=20&trigger.repeatCount=-1")
                        .routeId("scheduler")
                        .to("direct:step");
                from("file:" + folder + "?initialDelay=1&delay=20")
                        .routeId("looks")
                        .to("direct:step");
                from("direct:step").routeId("step").process(exchange -> {});
            }
        });
        camel.start();
    }

    private void hang(Exchange exchange) throws InterruptedException {
        end.await(50, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() {
        end.countDown();
        camel.stop();
    }

    @Test
    void should_miss_nothing_while_all_turn() {
        forward(Duration.ofMinutes(9));

        assertThat(beats.overdue()).isEmpty();
    }

    @Test
    void should_name_a_timer_whose_thread_has_ended_and_only_that() throws Exception {
        await().until(() -> dying.get() != null);
        TimerEndpoint endpoint = (TimerEndpoint) camel.getRoute("dies").getEndpoint();
        endpoint.getTimer((TimerConsumer) camel.getRoute("dies").getConsumer()).cancel();
        dying.get().join();

        forward(Duration.ofMinutes(11));

        await().untilAsserted(() -> assertThat(beats.overdue()).containsOnlyKeys("dies"));
        assertThat(beats.lines()).singleElement().asString().contains("dies has not begun since", "600 s late");
    }

    @Test
    void should_name_a_run_that_does_not_end_after_an_hour() {
        await().until(() -> beats.overdue().isEmpty());
        forward(Duration.ofMinutes(61));

        await().untilAsserted(() -> assertThat(beats.overdue()).containsOnlyKeys("hangs"));
        assertThat(beats.overdue().get("hangs")).contains("has not ended since", "3600 s");
    }

    @Test
    void should_name_a_look_into_the_mailbox_that_comes_no_further_for_its_deadline() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            camel.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    // A second, as when shipped: a look that begins before the route says that it has started is seen
                    // by nobody.
                    from("imap:127.0.0.1:" + silent.getLocalPort()
                                    + "?username=u&password=p&initialDelay=1000&delay=20")
                            .routeId("mailbox")
                            .to("direct:step");
                }
            });
            try (Socket asked = silent.accept()) {
                forward(Duration.ofMinutes(4));
                assertThat(beats.overdue()).isEmpty();

                forward(Duration.ofSeconds(61));

                assertThat(beats.overdue()).containsOnlyKeys("mailbox");
                assertThat(beats.overdue().get("mailbox")).contains("has not ended since", "300 s");
                assertThat(beats.isTurned()).isTrue();
                assertThat(beats.isTurned()).as("again").isFalse();
                assertThat(asked.isConnected()).isTrue();
            }
        }
    }

    @Test
    void should_not_miss_the_end_of_a_long_round_whose_mails_are_read_one_after_the_other() {
        beats.expect("round", Duration.ZERO, Duration.ofMinutes(5), Duration.ofMinutes(5));
        beats.begun("round");
        for (int mail = 0; mail < 5; mail++) {
            forward(Duration.ofMinutes(4));
            beats.advanced("round");
        }

        assertThat(beats.isOverdue("round")).isFalse();
    }

    @Test
    void should_name_the_schedule_when_it_fires_no_more() throws Exception {
        camel.getComponent("quartz", QuartzComponent.class).getScheduler().shutdown(true);

        forward(Duration.ofMinutes(12));

        await().untilAsserted(() -> assertThat(beats.overdue()).containsOnlyKeys("scheduler"));
    }

    @Test
    void should_name_a_folder_or_mailbox_that_is_not_looked_at() {
        ScheduledPollConsumer looks =
                (ScheduledPollConsumer) camel.getRoute("looks").getConsumer();
        looks.getScheduler().unscheduleTask();
        await().until(() -> !looks.isPolling());

        forward(Duration.ofMinutes(11));

        await().untilAsserted(() -> assertThat(beats.overdue()).containsOnlyKeys("looks"));
    }

    @Test
    void should_not_miss_what_was_stopped_on_purpose() throws Exception {
        camel.getRouteController().stopRoute("dies");

        forward(Duration.ofMinutes(11));

        await().untilAsserted(() -> assertThat(beats.overdue()).isEmpty());
    }

    private void forward(Duration time) {
        ticks.addAndGet(time.toNanos());
    }
}

package se.omvarld.cli.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import se.omvarld.store.SetClock;

/** After the machine's clock was set, what waits for a moment computes it anew. */
@Tag("slow")
class ClockWatchTest {
    private static final TriggerKey EACH_SECOND = TriggerKey.triggerKey("second", "each");

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final AtomicLong ticks = new AtomicLong();
    private SetClock clock;
    private ClockWatch watch;
    private Scheduler scheduler;

    @BeforeEach
    void start() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("quartz:each/second?cron=0/1 * * * * ?").to("log:second?level=DEBUG");
                from("timer:hour?delay=0&period=3600000").routeId("hour").to("log:hour?level=DEBUG");
            }
        });
        context.start();
        scheduler = context.getComponent("quartz", QuartzComponent.class).getScheduler();
        clock = new SetClock("2026-03-18T10:00");
        watch = new ClockWatch(clock, ticks::get);
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private void pass(Duration time, Duration shown) {
        ticks.addAndGet(time.toNanos());
        clock.forward(shown);
    }

    /** As Quartz has it after a step back: computed before, two hours away. */
    private void computedBeforeTheStep() throws SchedulerException {
        Instant away = Instant.ofEpochMilli(System.currentTimeMillis()).plus(Duration.ofHours(2));
        Trigger trigger = scheduler.getTrigger(EACH_SECOND);
        scheduler.rescheduleJob(
                EACH_SECOND,
                trigger.getTriggerBuilder().startAt(Date.from(away)).build());
    }

    private Duration untilNext() throws SchedulerException {
        Instant next = scheduler.getTrigger(EACH_SECOND).getNextFireTime().toInstant();
        return Duration.between(Instant.ofEpochMilli(System.currentTimeMillis()), next);
    }

    @Test
    void should_fire_at_the_next_moment_after_the_clock_was_set_back() throws Exception {
        computedBeforeTheStep();
        assertThat(untilNext()).isGreaterThan(Duration.ofMinutes(119));
        pass(Duration.ofSeconds(5), Duration.ofHours(-2));
        NotifyBuilder fired =
                new NotifyBuilder(context).fromRoute("route*").whenDone(1).create();

        watch.look(context);

        assertThat(untilNext()).isLessThan(Duration.ofSeconds(5));
        assertThat(fired.matches(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void should_begin_timers_anew_after_a_step_either_way() throws Exception {
        for (Duration step : new Duration[] {Duration.ofHours(-2), Duration.ofHours(2)}) {
            NotifyBuilder begun =
                    new NotifyBuilder(context).fromRoute("hour").whenDone(1).create();
            boolean again = false;
            for (int times = 0;
                    times < 3 && !again;
                    times++) { // a timer that is begun may drop its first turn under load
                pass(Duration.ofSeconds(5), step);
                watch.look(context);
                again = begun.matches(5, TimeUnit.SECONDS);
            }

            assertThat(again).isTrue();
        }
        assertThat(scheduler.isInStandbyMode()).isFalse();
    }

    @Test
    void should_leave_all_as_it_is_while_the_clock_goes_as_it_should() throws Exception {
        computedBeforeTheStep();
        pass(Duration.ofSeconds(5), Duration.ofSeconds(7));
        watch.look(context);
        pass(Duration.ofHours(3), Duration.ofHours(3));
        watch.look(context);

        assertThat(untilNext()).isGreaterThan(Duration.ofMinutes(119));
    }
}

package se.omvarld.cli.daemon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.component.timer.TimerConsumer;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.MainListenerSupport;
import org.quartz.CronTrigger;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omvarld.store.edition.Deliveries;
import se.omvarld.store.poll.PollBackoff;
import se.omvarld.watch.ClockSteps;

/**
 * Watches the machine's clock against the time that passes. Quartz and Java's timers compute a moment and wait for it: after a
 * step back they would stand still for as long as the step was. So after any step they compute anew.
 */
final class ClockWatch extends MainListenerSupport {
    private static final Logger LOG = LoggerFactory.getLogger("clock");
    private static final int EVERY_SECONDS = 5;

    /** What a correction in small steps stays under. */
    private static final Duration STEP = Duration.ofSeconds(5);

    private final Clock clock;
    private final LongSupplier ticker;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "clock-watch");
        thread.setDaemon(true);
        return thread;
    });
    private Instant wall;
    private long tick;
    private ScheduledFuture<?> looking;

    /**
     * @param clock the machine's own, by which schedules go
     * @param ticker nanoseconds that no setting of the clock moves
     */
    ClockWatch(Clock clock, LongSupplier ticker) {
        this.clock = clock;
        this.ticker = ticker;
        this.wall = clock.instant();
        this.tick = ticker.getAsLong();
    }

    @Override
    public void afterStart(BaseMainSupport main) {
        CamelContext context = main.getCamelContext();
        looking =
                looks.scheduleWithFixedDelay(() -> lookSafely(context), EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void beforeStop(BaseMainSupport main) {
        if (looking != null) {
            looking.cancel(false);
        }
        looks.shutdownNow();
    }

    /** A look that fails ends none of the next. */
    private void lookSafely(CamelContext context) {
        try {
            look(context);
        } catch (Exception e) {
            LOG.error("the schedules could not be computed anew after the clock was set: {}", e.toString());
        }
    }

    /** Has all that waits for a moment compute it anew when the clock was set since the last look. */
    void look(CamelContext context) throws Exception {
        Instant nowWall = clock.instant();
        long nowTick = ticker.getAsLong();
        Duration step = Duration.between(wall, nowWall).minusNanos(nowTick - tick);
        wall = nowWall;
        tick = nowTick;
        if (step.abs().compareTo(STEP) <= 0) {
            return;
        }
        LOG.warn("the clock was set {}; schedules and timers are computed anew", ClockSteps.words(step));
        schedule(context, step.isNegative());
        for (Route route : context.getRoutes()) {
            if (route.getConsumer() instanceof TimerConsumer timer && timer.isStarted()) {
                timer.stop();
                timer.start();
            }
        }
        if (step.isNegative()) {
            context.getRegistry().findByType(PollBackoff.class).forEach(PollBackoff::clockSetBack);
            context.getRegistry().findByType(Deliveries.class).forEach(Deliveries::clockSetBack);
        }
        context.getRegistry().findByType(ClockSteps.class).forEach(steps -> steps.note(step));
    }

    private void schedule(CamelContext context, boolean back) throws SchedulerException {
        QuartzComponent component = (QuartzComponent) context.hasComponent("quartz");
        Scheduler scheduler = component == null ? null : component.getScheduler();
        if (scheduler == null || scheduler.isShutdown() || scheduler.isInStandbyMode()) {
            return;
        }
        if (!back) { // what was due meanwhile is made up for, as after any pause; Quartz only has to wake up
            scheduler.standby();
            scheduler.start();
            return;
        }
        for (TriggerKey key : scheduler.getTriggerKeys(GroupMatcher.anyGroup())) {
            Trigger trigger = scheduler.getTrigger(key);
            if (trigger instanceof CronTrigger) {
                scheduler.rescheduleJob(
                        key,
                        trigger.getTriggerBuilder()
                                .startAt(Date.from(clock.instant()))
                                .build());
            }
        }
    }
}

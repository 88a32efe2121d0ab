package se.omvarld.cli.daemon;

import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.component.mail.MailEndpoint;
import org.apache.camel.component.quartz.QuartzEndpoint;
import org.apache.camel.component.timer.TimerEndpoint;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.apache.camel.support.ScheduledPollConsumer;
import se.omvarld.watch.Heartbeats;

/**
 * Notes the turns of each route that runs by itself, from its start to its stop, so that none has to say so: timers, what looks
 * into a mailbox or a folder, and the schedule's own heartbeat.
 */
public final class HeartbeatPolicy extends RoutePolicySupport implements RoutePolicyFactory {
    /** Jobs of this group run every minute. */
    private static final String GROUP = "heartbeat";

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Heartbeats beats;
    private final boolean alone;
    private final Duration mailbox;

    /**
     * @param alone whether no other node shares the schedule; else any one may run a job, which says nothing of the others
     * @param mailbox how long one mail, or what comes before and after the mails, may take while a mailbox is looked into
     */
    public HeartbeatPolicy(Heartbeats beats, boolean alone, Duration mailbox) {
        this.beats = beats;
        this.alone = alone;
        this.mailbox = mailbox;
    }

    /** One for all routes: each tells its own name. Those that others call need none. */
    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode route) {
        boolean called = route instanceof RouteDefinition definition
                && definition.getInput().getUri().startsWith("direct:");
        return called ? null : this;
    }

    @Override
    public void onStart(Route route) {
        Consumer consumer = route.getConsumer();
        if (route.getEndpoint() instanceof TimerEndpoint timer) {
            beats.expect(route.getRouteId(), millis(timer.getDelay()), millis(timer.getPeriod()));
        } else if (consumer instanceof ScheduledPollConsumer polls) {
            polls.setPollStrategy(new Turns(polls.getPollStrategy(), beats, route.getRouteId()));
            Duration first = of(polls, polls.getInitialDelay());
            Duration then = of(polls, polls.getDelay());
            if (route.getEndpoint() instanceof MailEndpoint) {
                beats.expect(route.getRouteId(), first, then, mailbox);
            } else {
                beats.expect(route.getRouteId(), first, then);
            }
        } else if (alone && isHeartbeat(route.getEndpoint())) {
            beats.expect(route.getRouteId(), MINUTE, MINUTE);
        }
    }

    private static boolean isHeartbeat(Endpoint endpoint) {
        return endpoint instanceof QuartzEndpoint job && job.getGroupName().equals(GROUP);
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }

    private static Duration of(ScheduledPollConsumer polls, long amount) {
        return Duration.of(amount, polls.getTimeUnit().toChronoUnit());
    }

    @Override
    public void onStop(Route route) {
        beats.forget(route.getRouteId());
    }

    @Override
    public void onSuspend(Route route) {
        onStop(route);
    }

    @Override
    public void onResume(Route route) {
        onStart(route);
    }

    @Override
    public void onExchangeBegin(Route route, Exchange exchange) {
        if (route.getConsumer() instanceof ScheduledPollConsumer) {
            beats.advanced(route.getRouteId());
        } else {
            beats.begun(route.getRouteId());
        }
    }

    @Override
    public void onExchangeDone(Route route, Exchange exchange) {
        if (route.getConsumer() instanceof ScheduledPollConsumer) {
            beats.advanced(route.getRouteId());
        } else {
            beats.ended(route.getRouteId());
        }
    }

    /** A look is a turn, also when it finds nothing or fails. */
    private record Turns(PollingConsumerPollStrategy polls, Heartbeats beats, String name)
            implements PollingConsumerPollStrategy {
        @Override
        public boolean begin(Consumer consumer, Endpoint endpoint) {
            beats.begun(name);
            boolean begins = polls.begin(consumer, endpoint);
            if (!begins) {
                beats.ended(name);
            }
            return begins;
        }

        @Override
        public void commit(Consumer consumer, Endpoint endpoint, int polled) {
            beats.ended(name);
            polls.commit(consumer, endpoint, polled);
        }

        @Override
        public boolean rollback(Consumer consumer, Endpoint endpoint, int retries, Exception cause) throws Exception {
            beats.ended(name);
            return polls.rollback(consumer, endpoint, retries, cause);
        }
    }
}

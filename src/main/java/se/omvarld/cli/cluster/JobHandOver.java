package se.omvarld.cli.cluster;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.quartz.QuartzEndpoint;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.listeners.TriggerListenerSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes a job on to the other nodes when this one does not have its route: not yet, no more, or because it is stopping.
 * Quartz would take it as done. Made by Quartz, by its name.
 */
public final class JobHandOver extends TriggerListenerSupport {
    private static final Logger LOG = LoggerFactory.getLogger("nodes");
    private static final String GROUP = "handed-on";
    private static final String SINCE = "since";

    /** Longer than a node takes jobs in advance, so that each may get it. */
    private static final long LATER_MILLIS = 7_000;

    private static final long LONGEST_MILLIS = 60_000;

    @Override
    public String getName() {
        return "handOver";
    }

    @Override
    public boolean vetoJobExecution(Trigger trigger, JobExecutionContext job) {
        try {
            if (isHere(job.getJobDetail().getKey(), job)) {
                return false;
            }
            handOn(job);
        } catch (SchedulerException e) {
            LOG.debug(
                    "{} is not handed on, it has been taken away",
                    job.getJobDetail().getKey(),
                    e);
        }
        return true;
    }

    private static boolean isHere(JobKey key, JobExecutionContext job) throws SchedulerException {
        return job.getScheduler().getContext().values().stream()
                .filter(CamelContext.class::isInstance)
                .map(CamelContext.class::cast)
                .anyMatch(context ->
                        !context.isStopping() && context.getRoutes().stream().anyMatch(route -> isStarted(route, key)));
    }

    private static boolean isStarted(Route route, JobKey key) {
        return route.getEndpoint() instanceof QuartzEndpoint endpoint
                && endpoint.getTriggerName().equals(key.getName())
                && endpoint.getGroupName().equals(key.getGroup())
                && route.getCamelContext()
                        .getRouteController()
                        .getRouteStatus(route.getRouteId())
                        .isStarted();
    }

    private static void handOn(JobExecutionContext job) throws SchedulerException {
        long fired = job.getFireTime().toInstant().toEpochMilli();
        String since = job.getMergedJobDataMap().getString(SINCE);
        long first = since == null ? fired : Long.parseLong(since);
        if (fired - first > LONGEST_MILLIS) {
            LOG.warn("{} was not run: no node has its route", job.getJobDetail().getKey());
            return;
        }
        job.getScheduler()
                .scheduleJob(TriggerBuilder.newTrigger()
                        .withIdentity(UUID.randomUUID().toString(), GROUP)
                        .forJob(job.getJobDetail())
                        .usingJobData(SINCE, Long.toString(first))
                        .startAt(Date.from(Instant.ofEpochMilli(fired + LATER_MILLIS)))
                        .build());
    }
}

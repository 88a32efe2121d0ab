package se.omvarld.cli.cluster;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.component.quartz.QuartzConstants;
import org.apache.camel.component.quartz.QuartzEndpoint;
import org.quartz.Calendar;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.NodeMembership;
import se.omvarld.store.schedule.SharedSchedule;
import se.omvarld.store.schedule.SharedSchedule.Entry;

/**
 * Keeps the shared schedule as this node's routes say. Camel adds what is new and follows a changed cron; it leaves behind
 * what was deleted, and does not see a changed zone.
 */
public final class ClusterSchedule {
    private static final Logger LOG = LoggerFactory.getLogger("nodes");

    private final SharedSchedule schedule;
    private final NodeMembership membership;

    public ClusterSchedule(Store store, NodeMembership membership) {
        this.schedule = new SharedSchedule(store);
        this.membership = membership;
    }

    /**
     * Adds what is missing. Deletes and mends only while all living nodes work with the same files: a node that has lost
     * its folder must not take the others' sources away.
     */
    public void tidy(CamelContext context) throws Exception {
        Scheduler scheduler =
                context.getComponent("quartz", QuartzComponent.class).getScheduler();
        Map<JobKey, Entry> stored = schedule.entries().stream()
                .collect(Collectors.toMap(entry -> new JobKey(entry.name(), entry.group()), entry -> entry));
        Map<JobKey, QuartzEndpoint> wanted = wanted(context);
        mendCalendar(scheduler, wanted.values());
        for (Map.Entry<JobKey, QuartzEndpoint> job : wanted.entrySet()) {
            Entry entry = stored.remove(job.getKey());
            if (entry == null || (membership.agreed() && !says(job.getValue(), entry))) {
                scheduler.deleteJob(job.getKey());
                job.getValue().stop();
                job.getValue().start();
                LOG.info("{} was set right in the shared schedule", job.getKey());
            }
        }
        if (membership.agreed()) {
            for (JobKey surplus : stored.keySet()) {
                if (scheduler.deleteJob(surplus)) {
                    LOG.info("{} was taken out of the shared schedule", surplus);
                }
            }
        }
    }

    /** Also while nodes differ: a calendar that cannot be read would hold up every source that has it. */
    private void mendCalendar(Scheduler scheduler, Collection<QuartzEndpoint> endpoints) throws Exception {
        for (QuartzEndpoint endpoint : endpoints) {
            Calendar calendar = endpoint.getCustomCalendar();
            if (calendar != null) {
                if (!schedule.holds(QuartzConstants.QUARTZ_CAMEL_CUSTOM_CALENDAR, calendar)) {
                    scheduler.addCalendar(QuartzConstants.QUARTZ_CAMEL_CUSTOM_CALENDAR, calendar, true, false);
                    LOG.warn("the calendar in the shared schedule was not this program's; it was set right");
                }
                return; // Camel has one for all
            }
        }
    }

    private static Map<JobKey, QuartzEndpoint> wanted(CamelContext context) {
        Map<JobKey, QuartzEndpoint> wanted = new HashMap<>();
        for (Route route : context.getRoutes()) {
            if (route.getEndpoint() instanceof QuartzEndpoint endpoint) {
                wanted.put(new JobKey(endpoint.getTriggerName(), endpoint.getGroupName()), endpoint);
            }
        }
        return wanted;
    }

    /** As Quartz writes them: crons in capitals, a zone by the name that Java has for it. */
    private static boolean says(QuartzEndpoint endpoint, Entry entry) {
        String zone = String.valueOf(endpoint.getTriggerParameters().get("timeZone"));
        return entry.cron().equalsIgnoreCase(endpoint.getCron())
                && entry.zone().equals(TimeZone.getTimeZone(zone).getID())
                && entry.calendar() == (endpoint.getCustomCalendar() != null);
    }
}

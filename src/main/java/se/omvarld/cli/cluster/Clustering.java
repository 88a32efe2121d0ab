package se.omvarld.cli.cluster;

import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Settings;
import se.omvarld.store.db.StoreFile;
import se.omvarld.store.health.NodeMembership;
import se.omvarld.store.schedule.PostgresJobStore;
import se.omvarld.store.schedule.ScheduleConnections;
import se.omvarld.store.schedule.TextCalendarDelegate;

/**
 * Lets several daemons on one database share the schedule: Quartz keeps it there, gives each job to one node, and gives what
 * a dead node was doing to another. With SQLite each daemon keeps its schedule in memory.
 */
public final class Clustering extends MainListenerSupport {
    private static final Logger LOG = LoggerFactory.getLogger("nodes");
    private static final String SETTINGS = "quartzSettings";

    private Clustering() {}

    /** Whether the settings ask for it. */
    public static boolean isOn(Settings settings, boolean daemon) {
        return daemon && !StoreFile.is(settings.get("store.url"));
    }

    /** The properties for the routes; with a shared schedule also what Quartz has to know. */
    public static Map<String, String> prepare(
            Main main, Folders folders, Settings settings, Clock clock, boolean daemon) {
        if (!daemon) {
            main.bind(SETTINGS, none());
            return Map.of(
                    "node", "",
                    "clustered", "false",
                    "camel.component.quartz.propertiesRef", SETTINGS,
                    "camel.component.quartz.autoStartScheduler", "false");
        }
        if (!isOn(settings, true)) {
            main.bind(SETTINGS, alone(settings));
            return Map.of("node", "", "clustered", "false", "camel.component.quartz.propertiesRef", SETTINGS);
        }
        main.bind(SETTINGS, quartz(settings, clock));
        main.addMainListener(new Clustering());
        return Map.of(
                "node", NodeName.of(folders), "clustered", "true", "camel.component.quartz.propertiesRef", SETTINGS);
    }

    /** A command has no schedule: threads for one would make it end half a second later. */
    private static Properties none() {
        Properties quartz = new Properties();
        quartz.putAll(Map.of(
                "org.quartz.scheduler.instanceName", nameOfItsOwn(),
                "org.quartz.scheduler.jmx.export", "false",
                "org.quartz.threadPool.class", "org.quartz.simpl.ZeroSizeThreadPool",
                "org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore"));
        return quartz;
    }

    /** A schedule in memory. */
    private static Properties alone(Settings settings) {
        Properties quartz = new Properties();
        quartz.putAll(Map.of(
                "org.quartz.scheduler.instanceName", nameOfItsOwn(),
                "org.quartz.scheduler.jmx.export", "false",
                "org.quartz.scheduler.batchTriggerAcquisitionMaxCount", "10",
                "org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool",
                "org.quartz.threadPool.threadCount", settings.get("http.parallel"),
                "org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore"));
        return quartz;
    }

    /** Quartz gives out schedules by their names: two routes in one Java would share one, and end or spin it. */
    private static String nameOfItsOwn() {
        return "alone-" + UUID.randomUUID();
    }

    private static Properties quartz(Settings settings, Clock clock) {
        String connections = ScheduleConnections.offer(
                settings.get("store.url"), settings.get("store.user"), settings.get("store.password"));
        String run = NodeName.machine() + "-" + ProcessHandle.current().pid() + "-" + clock.millis();
        Properties quartz = new Properties();
        quartz.putAll(Map.of(
                "org.quartz.scheduler.instanceName", "omvarld",
                "org.quartz.scheduler.instanceId", run,
                "org.quartz.scheduler.jmx.export", "false",
                "org.quartz.scheduler.idleWaitTime", "5000",
                "org.quartz.scheduler.batchTriggerAcquisitionMaxCount", "10",
                "org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool",
                "org.quartz.threadPool.threadCount", settings.get("http.parallel"),
                "org.quartz.triggerListener.handOver.class", JobHandOver.class.getName()));
        quartz.putAll(Map.of(
                "org.quartz.jobStore.class", PostgresJobStore.class.getName(),
                "org.quartz.jobStore.driverDelegateClass", TextCalendarDelegate.class.getName(),
                "org.quartz.jobStore.dataSource", connections,
                "org.quartz.jobStore.tablePrefix", "qrtz_",
                "org.quartz.jobStore.useProperties", "true", // no serialised Java objects for jobs
                "org.quartz.jobStore.isClustered", "true",
                "org.quartz.jobStore.clusterCheckinInterval", "10000", // dead after 17.5 s, noticed 10 s later at most
                "org.quartz.jobStore.acquireTriggersWithinLock", "true"));
        return quartz;
    }

    /** First nothing more is taken, then what is under way ends: a poll that begins now would find its route stopped. */
    @Override
    public void beforeStop(BaseMainSupport main) {
        try {
            Scheduler scheduler = main.getCamelContext()
                    .getComponent("quartz", QuartzComponent.class)
                    .getScheduler();
            if (scheduler != null && !scheduler.isShutdown()) {
                scheduler.standby();
            }
            main.getCamelContext()
                    .getRegistry()
                    .findByType(NodeMembership.class)
                    .forEach(NodeMembership::leave);
        } catch (SchedulerException | RuntimeException e) {
            LOG.warn("the other nodes were not told of the stop, and notice it by themselves: {}", e.getMessage());
        }
    }
}

package se.omvarld.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.CronScheduleBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.TriggerBuilder;
import se.omvarld.store.SetClock;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.Incident;
import se.omvarld.store.health.Incidents;
import se.omvarld.watch.alert.IncidentRecorder;

/** A scheduler that is started, and does not fire. */
class SchedulerStateTest {
    @TempDir
    private Path folder;

    /** Never runs. */
    public static final class Nothing implements Job {
        @Override
        public void execute(JobExecutionContext context) {}
    }

    @Test
    void should_tell_when_it_should_have_fired_and_did_not() throws Exception {
        SetClock clock = new SetClock("2026-03-18T10:00");
        try (Store store = Store.open("jdbc:sqlite:" + folder.resolve("omvarld.db"), "", "");
                DefaultCamelContext context = new DefaultCamelContext()) {
            QuartzComponent quartz = context.getComponent("quartz", QuartzComponent.class);
            context.start();
            Scheduler scheduler = quartz.getScheduler();
            scheduler.scheduleJob(
                    JobBuilder.newJob(Nothing.class)
                            .withIdentity("scheduler", "heartbeat")
                            .build(),
                    TriggerBuilder.newTrigger()
                            .withIdentity("scheduler", "heartbeat")
                            .withSchedule(CronScheduleBuilder.cronSchedule("0 0 0 1 1 ? 2099")
                                    .inTimeZone(TimeZone.getTimeZone(ZoneId.of("UTC"))))
                            .build());
            SchedulerState state = new SchedulerState(new IncidentRecorder(store, "", clock), clock);
            state.setCamelContext(context);

            clock.forward(Duration.between(clock.instant(), Instant.parse("2099-01-01T00:02:59Z")));
            assertThat(state.runs()).isTrue();
            assertThat(state.isTurned()).isFalse();

            clock.forward(Duration.ofSeconds(2));
            assertThat(state.runs()).isFalse();
            assertThat(state.isTurned()).isTrue();
            assertThat(state.isTurned()).as("told once").isFalse();
            List<Incident> lasting = new Incidents(store).lasting();
            assertThat(lasting).singleElement().satisfies(incident -> assertThat(incident.reason())
                    .contains("it should have fired at 2099-01-01T00:00:00Z"));
        }
    }
}

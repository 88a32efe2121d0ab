package se.omvarld.store.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;
import org.quartz.CronScheduleBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.omvarld.store.PostgresServer;
import se.omvarld.store.db.Store;

/** The shared schedule while the database's disk is full: what a trigger of the database says at each write is what that server says. */
@Tag("slow")
@Timeout(60)
class PostgresJobStoreTest {
    /** More than Quartz handles at a time (20): then it looks for the rest at once. */
    private static final int TRIGGERS = 30;

    private static volatile int runs;

    private JdbcClient sql;
    private Scheduler scheduler;

    /** Counts. */
    public static final class Counted implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            synchronized (Counted.class) {
                runs++;
            }
        }
    }

    @BeforeEach
    void schedule() throws SchedulerException {
        runs = 0;
        String url = PostgresServer.emptied();
        Store.open(url, "postgres", "").close();
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        sql = JdbcClient.create(database);
        sql.sql("create sequence tries").update(); // no rollback takes one back
        sql.sql(
                        "create function full_disk() returns trigger as $$ begin perform nextval('tries');"
                                + " raise exception 'could not extend file' using errcode = 'disk_full'; end $$ language plpgsql")
                .update();
        Properties quartz = new Properties();
        quartz.putAll(Map.of(
                "org.quartz.scheduler.instanceName", "full",
                "org.quartz.threadPool.threadCount", "5",
                "org.quartz.scheduler.batchTriggerAcquisitionMaxCount", "10",
                "org.quartz.jobStore.class", PostgresJobStore.class.getName(),
                "org.quartz.jobStore.driverDelegateClass", TextCalendarDelegate.class.getName(),
                "org.quartz.jobStore.dataSource", ScheduleConnections.offer(url, "postgres", ""),
                "org.quartz.jobStore.tablePrefix", "qrtz_",
                "org.quartz.jobStore.useProperties", "true",
                "org.quartz.jobStore.isClustered", "true"));
        scheduler = new StdSchedulerFactory(quartz).getScheduler();
        for (int i = 0; i < TRIGGERS; i++) {
            scheduler.scheduleJob(
                    JobBuilder.newJob(Counted.class).withIdentity("job" + i).build(),
                    TriggerBuilder.newTrigger()
                            .withIdentity("trigger" + i)
                            .withSchedule(CronScheduleBuilder.cronSchedule("0 0 3 1 1 ?"))
                            .build());
        }
    }

    @AfterEach
    void shutDown() throws SchedulerException {
        sql.sql("drop function full_disk cascade").update();
        scheduler.shutdown(false);
    }

    @Test
    void should_not_look_for_missed_jobs_again_and_again_while_the_disk_is_full() throws SchedulerException {
        due(Duration.ofMinutes(10));
        fill("qrtz_triggers");

        scheduler.start();

        await().until(() -> tries() > 0);
        assertThatThrownBy(() -> await().atMost(Duration.ofSeconds(2)).until(() -> tries() > 3))
                .isInstanceOf(ConditionTimeoutException.class);
    }

    @Test
    void should_neither_run_a_job_whose_beginning_was_not_noted_nor_try_it_without_end() throws SchedulerException {
        due(Duration.ZERO);
        fill("qrtz_cron_triggers"); // a job can be taken, but its next time not be noted

        scheduler.start();

        await().until(() -> tries() > 0);
        assertThatThrownBy(() -> await().atMost(Duration.ofSeconds(2)).until(() -> tries() > 10))
                .isInstanceOf(ConditionTimeoutException.class);
        assertThat(runs).isZero();
    }

    /** All have been due for so long. */
    private void due(Duration since) {
        sql.sql("update qrtz_triggers set next_fire_time = (extract(epoch from now()) * 1000)::bigint - ?")
                .param(since.toMillis())
                .update();
    }

    private void fill(String table) {
        sql.sql("create trigger full_disk before update on " + table + " for each row execute function full_disk()")
                .update();
    }

    private long tries() {
        return sql.sql("select case when is_called then last_value else 0 end from tries")
                .query(Long.class)
                .single();
    }
}

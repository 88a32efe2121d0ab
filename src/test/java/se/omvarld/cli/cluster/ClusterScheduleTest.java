package se.omvarld.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.quartz.SchedulerException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.omvarld.cli.daemon.GivenRoutes;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Settings;
import se.omvarld.source.config.Source;
import se.omvarld.store.PostgresServer;
import se.omvarld.store.health.NodeMembership;

/** The shared schedule in the database follows the routes: of one daemon, which mends what each test has changed. */
@Tag("slow")
@Timeout(120)
class ClusterScheduleTest {
    @TempDir
    private static Path folder;

    private static JdbcClient sql;
    private static String url;
    private static RouteRuntime routes;

    @BeforeAll
    static void start() throws IOException {
        url = PostgresServer.migrated();
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        sql = JdbcClient.create(database);
        Folders folders = new Folders(
                Path.of("config"), Path.of("routes"), Files.createDirectories(folder.resolve("sources")), folder);
        Settings settings =
                Settings.load(folders.config(), Map.of(), Map.of("store.url", url, "store.user", "postgres"));
        routes = GivenRoutes.of(
                        folders,
                        settings,
                        Clock.system(ZoneId.of("Etc/GMT+0")),
                        List.of(source("one"), source("two")),
                        true)
                .start();
        await().until(() ->
                sql.sql("select count(*) from nodes").query(Integer.class).single() == 1);
    }

    @AfterAll
    static void stop() {
        routes.close();
    }

    @AfterEach
    void mend() throws Exception {
        sql.sql("delete from nodes where name = 'other'").update();
        // the daemon tidies too, and one of two at once may find a trigger gone that it was about to take away
        await().ignoreExceptionsInstanceOf(SchedulerException.class).until(() -> {
            tidy();
            return true;
        });
    }

    @Test
    void should_leave_what_is_right_alone() throws Exception {
        List<Long> before = starts();
        tidy();

        assertThat(before).hasSize(11).isEqualTo(starts());
    }

    @Test
    void should_mend_a_zone_that_has_changed() throws Exception {
        sql.sql("update qrtz_cron_triggers set time_zone_id = 'Asia/Tokyo' where trigger_name = 'one'")
                .update();

        tidy();

        assertThat(sql.sql("select count(*) from qrtz_cron_triggers where time_zone_id = 'Asia/Tokyo'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void should_add_what_is_missing_and_delete_what_has_no_route() throws Exception {
        for (String table : List.of("qrtz_cron_triggers", "qrtz_triggers")) {
            sql.sql("delete from " + table + " where trigger_name = 'one'").update();
        }
        sql.sql("insert into qrtz_triggers select sched_name, 'old', trigger_group, job_name, job_group, description,"
                        + " next_fire_time, prev_fire_time, priority, trigger_state, trigger_type, start_time, end_time,"
                        + " calendar_name, misfire_instr, job_data from qrtz_triggers where trigger_name = 'two'")
                .update();
        sql.sql("insert into qrtz_cron_triggers select sched_name, 'old', trigger_group, cron_expression, time_zone_id"
                        + " from qrtz_cron_triggers where trigger_name = 'two'")
                .update();
        sql.sql("insert into qrtz_job_details select sched_name, 'old', job_group, description, job_class_name,"
                        + " is_durable, is_nonconcurrent, is_update_data, requests_recovery, job_data"
                        + " from qrtz_job_details where job_name = 'two'")
                .update();
        sql.sql("update qrtz_triggers set job_name = 'old' where trigger_name = 'old'")
                .update();

        tidy();

        assertThat(sql.sql("select trigger_name from qrtz_triggers where trigger_group = 'sources' order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("one", "two");
    }

    @Test
    void should_delete_nothing_while_another_node_works_with_other_files() throws Exception {
        sql.sql("insert into nodes values ('other', '1', now(), now() + interval '1 hour', 0, 'sources=other')")
                .update();
        sql.sql("update qrtz_cron_triggers set time_zone_id = 'Asia/Tokyo' where trigger_name = 'one'")
                .update();

        tidy();

        assertThat(sql.sql("select count(*) from qrtz_cron_triggers where time_zone_id = 'Asia/Tokyo'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @Tag("slow")
    void should_give_signs_of_life_while_somebody_else_locks_the_schedule_and_the_archive() throws Exception {
        PGSimpleDataSource somebody = new PGSimpleDataSource();
        somebody.setUrl(url);
        try (Connection connection = somebody.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "lock table qrtz_triggers, qrtz_cron_triggers, items, sources in access exclusive mode");
            }
            Instant locked = seen();

            await().atMost(Duration.ofSeconds(40)).until(() -> seen().isAfter(locked.plusSeconds(15)));
            connection.rollback();
        }
    }

    private static Instant seen() {
        return sql.sql("select seen_at from nodes")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static void tidy() throws Exception {
        routes.bean("membership", NodeMembership.class).beat();
        routes.bean("clusterSchedule", ClusterSchedule.class).tidy(routes.context());
    }

    private static List<Long> starts() {
        return sql.sql("select start_time from qrtz_triggers order by trigger_group, trigger_name")
                .query(Long.class)
                .list();
    }

    private static Source source(String id) {
        return new Source(
                id,
                "feed",
                Map.of("publisher", id, "url", "http://127.0.0.1:9/", "schedule", "0 0 3 ? jan mon", "weekends", ""),
                id + ".camel.yaml",
                1);
    }
}

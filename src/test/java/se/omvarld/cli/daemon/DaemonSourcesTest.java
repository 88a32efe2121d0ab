package se.omvarld.cli.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.ServiceStatus;
import org.apache.camel.component.quartz.QuartzComponent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.TriggerUtils;
import org.quartz.impl.matchers.GroupMatcher;
import org.quartz.spi.OperableTrigger;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.SourceFolder;
import se.omvarld.routes.PollRig;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.SourceFiles;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.SourceStates;

/** The daemon with all shipped sources. Its zone is one where it is night now, so that no schedule is due. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
@Timeout(120)
class DaemonSourcesTest {
    private static final ZoneId NIGHT = nightZone(Clock.systemUTC());
    private static final List<String> CRONS =
            List.of("0 0 7 ? * 2#1", "0 0 7 L * ?", "0 0 7 ? * 6L", "0 0/15 6-20 ? * MON-FRI", "0 5,35 7 1W * ?");

    private RouteRuntime routes;
    private List<Source> sources;

    /** Where it is two o'clock now; POSIX names count hours west of Greenwich. */
    private static ZoneId nightZone(Clock clock) {
        int west =
                Math.floorMod(ZonedDateTime.now(clock.withZone(ZoneOffset.UTC)).getHour() - 2, 24);
        return ZoneId.of(west <= 12 ? "Etc/GMT+" + west : "Etc/GMT-" + (24 - west));
    }

    @BeforeAll
    void start(@TempDir Path data) {
        Folders folders = PollRig.folders(data);
        Settings settings = Settings.load(folders.config(), Map.of(), Map.of());
        SourceFiles files = new SourceFolder(folders).read();
        assertThat(files.problems()).isEmpty();
        sources = Stream.concat(files.enabled().stream(), withCrons()).toList();
        routes = GivenRoutes.of(folders, settings, Clock.system(NIGHT), sources, true)
                .start();
    }

    private static Stream<Source> withCrons() {
        return IntStream.range(0, CRONS.size()).mapToObj(i -> {
            Map<String, String> parameters = new HashMap<>(Map.of("schedule", CRONS.get(i), "weekends", ""));
            parameters.put("publisher", "P");
            parameters.put("url", "http://127.0.0.1:1/");
            return new Source("cron-" + i, "feed", parameters, "cron.camel.yaml", 1);
        });
    }

    @AfterAll
    void stop() {
        Instant before = Instant.now(Clock.systemUTC());
        routes.close();
        assertThat(Duration.between(before, Instant.now(Clock.systemUTC()))).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void should_start_a_route_for_every_source() {
        assertThat(sources).hasSizeGreaterThan(50);
        assertThat(sources).allSatisfy(source -> assertThat(
                        routes.context().getRouteController().getRouteStatus(source.id()))
                .as(source.id())
                .isEqualTo(ServiceStatus.Started));
    }

    @Test
    void should_poll_nothing_at_once() throws SchedulerException {
        for (Trigger trigger : triggers()) {
            assertThat(trigger.getPreviousFireTime())
                    .as(trigger.getKey().toString())
                    .isNull();
        }
        assertThat(new SourceStates(routes.bean("store", Store.class)).all()).isEmpty();
    }

    @Test
    void should_poll_shipped_sources_hourly_by_day_and_at_9_and_20_at_weekends() throws SchedulerException {
        for (Trigger trigger : triggers()) {
            if (trigger.getKey().getName().startsWith("cron-")) {
                continue;
            }
            for (ZonedDateTime time : fireTimes(trigger, 100)) {
                assertThat(time.getHour())
                        .as("%s at %s", trigger.getKey(), time)
                        .isIn(hours(time));
            }
        }
    }

    @Test
    void should_fire_a_week_as_often_as_the_schedule_says() throws SchedulerException {
        Trigger any = triggers().stream()
                .filter(trigger -> trigger.getKey().getName().equals("digg-nyheter"))
                .findFirst()
                .orElseThrow();
        ZonedDateTime monday = fireTimes(any, 200).stream()
                .filter(time -> time.getDayOfWeek().getValue() == 1)
                .findFirst()
                .orElseThrow();

        assertThat(fireTimes(any, 200))
                .filteredOn(time -> !time.isBefore(monday) && time.isBefore(monday.plusWeeks(1)))
                .hasSize(5 * 15 + 2 * 2);
    }

    @Test
    void should_take_every_kind_of_cron_as_it_is_written() throws SchedulerException {
        Set<TriggerKey> keys = scheduler().getTriggerKeys(GroupMatcher.groupEquals("sources"));

        for (int i = 0; i < CRONS.size(); i++) {
            Trigger trigger = scheduler().getTrigger(TriggerKey.triggerKey("cron-" + i, "sources"));
            assertThat(keys).contains(TriggerKey.triggerKey("cron-" + i, "sources"));
            assertThat(((org.quartz.CronTrigger) trigger).getCronExpression()).isEqualTo(CRONS.get(i));
            assertThat(((org.quartz.CronTrigger) trigger).getTimeZone().toZoneId())
                    .isEqualTo(NIGHT);
        }
    }

    @Test
    void should_never_read_a_variable_of_the_environment_as_a_setting() {
        assertThat(System.getenv()).containsKey("PATH");
        assertThat(routes.context().resolvePropertyPlaceholders("{{PATH:unset}}"))
                .isEqualTo("unset");
        assertThat(routes.context().resolvePropertyPlaceholders("{{java.home:unset}}"))
                .isEqualTo("unset");
    }

    private static List<Integer> hours(ZonedDateTime time) {
        return time.getDayOfWeek().getValue() >= 6
                ? List.of(9, 20)
                : IntStream.rangeClosed(6, 20).boxed().toList();
    }

    private List<ZonedDateTime> fireTimes(Trigger trigger, int count) throws SchedulerException {
        var calendar = trigger.getCalendarName() == null ? null : scheduler().getCalendar(trigger.getCalendarName());
        return TriggerUtils.computeFireTimes((OperableTrigger) trigger, calendar, count).stream()
                .map(date -> date.toInstant().atZone(NIGHT))
                .toList();
    }

    private List<Trigger> triggers() throws SchedulerException {
        List<Trigger> triggers = new ArrayList<>();
        for (TriggerKey key : scheduler().getTriggerKeys(GroupMatcher.groupEquals("sources"))) {
            triggers.add(scheduler().getTrigger(key));
        }
        assertThat(triggers).hasSameSizeAs(sources);
        return triggers;
    }

    private Scheduler scheduler() {
        return routes.context().getComponent("quartz", QuartzComponent.class).getScheduler();
    }
}

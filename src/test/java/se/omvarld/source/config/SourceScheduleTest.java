package se.omvarld.source.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceScheduleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 15 6-20 ? * MON-FRI", "0 0/15 6-20 ? * *", "30 0 7 1W * ?", "0 0 7 ? * MON", "0 0 7 ? * 2#1",
                "0 0 7 L * ?", "0 5,35 * ? * *", "0 0 22-4 ? * *", "0 0 7 ? * MON *", "0 0 7 29 2 ?",
                "0 0 7 ? * mon,wed-fri", "0 /15 6-20 ? * *", "0 0 7 LW * ?", "0 0 7 L-3 * ?", "0 0 7 1,15 JAN-JUN/2 ?",
                "0 0 7 ? * FRIL", "0 0 7 ? * FRI#2", "0 0 7 */2 * ?"
            })
    void should_accept_what_quartz_runs_as_it_reads(String cron) {
        assertThat(SourceSchedule.problem(cron)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            15 6 * * *              | has five fields; Quartz wants six or seven
            every day               | is no Quartz cron expression
            0 0 99 ? * *            | seconds and minutes go to 59, hours to 23
            0 75 6 ? * *            | is no Quartz cron expression (Minute and Second values must be between 0 and 59)
            0 0 6-24 ? * *          | is no Quartz cron expression (Hour values must be between 0 and 23)
            0 0 99/2 ? * *          | seconds and minutes go to 59, hours to 23
            61 0 6 ? * *            | is no Quartz cron expression (Minute and Second
            0 0 6 32 * ?            | is no Quartz cron expression
            0 0 6 * * *             | is no Quartz cron expression
            * 15 6 ? * *            | the second must be one number, or it runs many times a minute
            */5 15 6 ? * *          | the second must be one number, or it runs many times a minute
            0 0 6 30 2 ?            | there is no such day
            0 0 6 ? * MON 2020      | with a year it ends some day; leave the seventh field out
            """)
    void should_refuse_with_an_example_when_a_cron_is_bad(String cron, String message) {
        assertThat(SourceSchedule.problem(cron)).hasValueSatisfying(problem -> assertThat(problem)
                .contains("'" + cron + "'", message, "for example '0 15 6-20 ? * MON-FRI'"));
    }

    /** What follows is passed over by Quartz; in an endpoint's address it would be options of their own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 15 6-20 ? * MON-FRI&exceptionHandler=%23class:javax.naming.InitialContext",
                "0 15 6-20 ? * MON-FRI&exceptionHandler=#bean:store",
                "0 15 6-20 ? * MON)&exceptionHandler=#bean:store",
                "0 15 6-20 ? * MON?x=y",
                "0 15 6-20 ? * MON-FRI;x",
                "0 15 6-20 ? * RAW(MON)",
                "0 15 6-20 ? * ${zone}",
                "0 15 6-20 ? * MON%20",
                "0 15 6-20 ? * MON+TUE",
                "0 15 6-20 ? * MON-FRIDAY",
                "0 15 6-20 ? * MONKEY",
                "0 15 6-20 ? * MON#bean",
                "0 15 6-20 ? JANX MON",
                "0 15 6-20 ? *\tMON",
                "0 15 6-20 ? *\nMON",
                "0 15 6-20 ? * MON * * *",
                "0 15 6-20 ? * MON\u2028",
                "0 15 6-20 ? * ＭＯＮ",
                "0 15 6-20 ? * ١"
            })
    void should_read_a_cron_to_its_last_character(String cron) {
        assertThat(SourceSchedule.problem(cron))
                .hasValueSatisfying(problem -> assertThat(problem).contains("for example '0 15 6-20 ? * MON-FRI'"));
    }

    @Test
    void should_refuse_an_endless_cron_at_once() {
        assertThat(SourceSchedule.problem("0 " + "1,".repeat(300_000) + "1 6 ? * *"))
                .isPresent();
    }

    @Test
    void should_accept_its_own_example_and_its_own_schedules() {
        assertThat(SourceSchedule.problem("0 15 6-20 ? * MON-FRI")).isEmpty();
        assertThat(ids()).allMatch(id -> SourceSchedule.problem(SourceSchedule.spread(id))
                .isEmpty());
    }

    @Test
    void should_spread_sources_over_the_hour() {
        Map<Integer, Long> perTenMinutes = ids().stream()
                .map(SourceSchedule::spread)
                .collect(Collectors.groupingBy(cron -> minute(cron) / 10, Collectors.counting()));
        Map<String, Long> perSecond = ids().stream()
                .map(SourceSchedule::spread)
                .collect(Collectors.groupingBy(cron -> cron, Collectors.counting()));

        // 200 sources: 33 are to be expected in ten minutes, give or take three standard deviations of 5.3.
        assertThat(perTenMinutes).hasSize(6);
        assertThat(perTenMinutes.values()).allMatch(count -> count >= 17 && count <= 50);
        assertThat(perSecond.values()).allMatch(count -> count <= 3);
    }

    @Test
    void should_give_a_source_the_same_schedule_every_time() {
        assertThat(SourceSchedule.spread("digg-nyheter")).isEqualTo(SourceSchedule.spread("digg-nyheter"));
        assertThat(SourceSchedule.spread("digg-nyheter")).matches("\\d{1,2} \\d{1,2} 6-20 \\? \\* \\*");
    }

    private static int minute(String cron) {
        return Integer.parseInt(cron.split(" ", -1)[1]);
    }

    /** Names as people choose them: the same endings, numbered rows. */
    private static List<String> ids() {
        List<String> endings = List.of("nyheter", "publikationer", "press", "rapporter");
        return IntStream.range(0, 200)
                .mapToObj(i -> "region-" + i / 4 + "-" + endings.get(i % 4))
                .toList();
    }
}

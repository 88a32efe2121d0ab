package se.omvarld.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.command.Cli;

/**
 * Poll, digest and draft are killed again and again (SIGKILL), through weeks in which the clocks change and a month ends, and
 * are run to their end only sometimes. Each build tries the same three moments; {@code -Dkills=300 -Dseed=1} for more
 * (docs/benchmarks.md).
 */
@Tag("slow")
class KilledCommandsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final int WEEKS = KILLS > 20 ? 4 : 1;
    private static final long SEED = Killing.SEED;

    private final Random random = new Random(SEED);

    @TempDir
    private Path folder;

    @Test
    void should_lose_nothing_and_send_nothing_twice_when_commands_are_killed_at_any_moment() throws Exception {
        int done = 0;
        for (int round = 0; done < (Killing.LONG ? KILLS : 1); round++) {
            Path data = folder.resolve("round-" + round);
            assertThat(data.toFile().mkdirs()).isTrue();
            try (Killing killing = new Killing(data, random)) {
                new Weeks(killing, KILLS - done).live();
                String url = "jdbc:sqlite:" + data.resolve("data/omvarld.db");
                Reckoning reckoning = new Reckoning(killing, url, "round " + round + ", seed " + SEED);
                reckoning.check();
                assertThat(reckoning.rows("pragma integrity_check")).containsExactly("ok");
                done += killing.killed.size();
                System.out.println("round " + round + ", seed " + SEED + ": " + reckoning.summary());
            }
        }
        assertThat(done).as("commands that were killed").isPositive();
    }

    /** Some weeks of work in March 2026. */
    private final class Weeks {
        private final Killing killing;
        private int left;

        Weeks(Killing killing, int kills) {
            this.killing = killing;
            this.left = kills;
        }

        void live() throws Exception {
            LocalDate day = LocalDate.of(2026, 3, 30).minusWeeks(WEEKS).minusDays(3);
            killing.grow(day.atTime(11, 0).atZone(ZONE));
            work(true, day.atTime(12, 0), "poll");
            for (day = day.plusDays(1); day.isBefore(LocalDate.of(2026, 3, 30)); day = day.plusDays(1)) {
                if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
                    work(false, day.atTime(7, 0), "digest");
                } else if (day.getDayOfWeek() == DayOfWeek.THURSDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                    killing.grow(day.atTime(20, 30).atZone(ZONE));
                    work(day.isEqual(LocalDate.of(2026, 3, 29)), day.atTime(21, 0), "poll");
                }
            }
            work(true, LocalDateTime.of(2026, 3, 30, 7, 0), "digest");
            work(true, LocalDateTime.of(2026, 4, 1, 7, 0), "draft");
        }

        /** Kills it some times; afterwards it is run to its end, or not. */
        private void work(boolean toTheEnd, LocalDateTime when, String command) throws IOException {
            LocalDateTime now = when;
            boolean done = false;
            for (int kills = Math.min(left, 1 + random.nextInt(3)); kills > 0 && !done; kills--) {
                boolean killed = killing.killedAtRandom(command, "--now", now.toString());
                done = !killed;
                left -= killed ? 1 : 0;
                now = now.plusMinutes(2);
            }
            if (toTheEnd || (!done && random.nextInt(3) == 0)) {
                Cli.Result result = killing.finished(command, "--now", now.toString());
                assertThat(result.code()).as(result.err()).isZero();
            }
        }
    }
}

package se.omvarld.kill;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The daemon is killed again and again while it makes up for missed weeks and a missed month, and polls. Only with
 * {@code -Dkills=…} (docs/benchmarks.md). The shipped routes, but that their timers begin at once instead of after half a minute.
 */
@EnabledIfSystemProperty(named = "kills", matches = "[0-9]+")
class KilledDaemonTest {
    private static final int ROUND = 8;
    private static final int KILLS = Integer.getInteger("kills", 0);
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private final Clock clock = Clock.system(ZoneId.of("Europe/Stockholm"));
    private final Random random = new Random(SEED);

    @TempDir
    private Path folder;

    @Test
    void should_lose_nothing_and_send_nothing_twice_when_the_daemon_is_killed_at_any_moment() throws Exception {
        for (int round = 0; round * ROUND < KILLS; round++) {
            Path data = Files.createDirectories(folder.resolve("round-" + round));
            try (Killing killing = new Killing(data, random)) {
                live(killing, data, "jdbc:sqlite:" + data.resolve("data/omvarld.db"), "SQLite round " + round);
            }
        }
    }

    @Test
    void should_hold_on_postgresql_as_well() throws Exception {
        for (int round = 0; round * ROUND * 4 < KILLS; round++) {
            Path data = Files.createDirectories(folder.resolve("round-" + round));
            try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
                String url = server.getJdbcUrl("postgres", "postgres");
                try (Killing killing = new Killing(data, random, "store.url=" + url, "store.user=postgres")) {
                    live(killing, data, url, "PostgreSQL round " + round);
                }
            }
        }
    }

    private void live(Killing killing, Path data, String url, String name) throws Exception {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime first = now.withDayOfMonth(1).minusDays(4).withHour(12);
        Reckoning reckoning = new Reckoning(killing, url, name + ", seed " + SEED);
        killing.grow(first.minusHours(1));
        assertThat(killing.finished("poll", "--now", local(first)).code()).isZero();
        killing.with("--routes", impatient(data.resolve("routes")).toString());
        for (int i = 0; i < ROUND; i++) {
            killing.grow(ZonedDateTime.now(clock));
            kill(killing);
        }
        try (Child daemon = killing.start("", 0, "run")) {
            await().atMost(3, MINUTES).until(() -> reckoning
                    .rows("select kind from editions where state = 'SENT'")
                    .containsAll(List.of("WEEKLY", "MONTHLY")));
            assertThat(daemon.lives()).isTrue();
        }
        ZonedDateTime monday =
                now.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).withHour(7).withMinute(1);
        assertThat(killing.finished("poll").code()).isZero();
        assertThat(killing.finished("digest", "--now", local(monday)).code()).isZero();
        reckoning.check();
        System.out.println(name + ", seed " + SEED + ": " + reckoning.summary() + ", editions "
                + reckoning.rows("select period from editions"));
    }

    private void kill(Killing killing) throws IOException {
        switch (random.nextInt(3)) {
            case 0 -> killing.killedAfter(1500 + random.nextInt(12_000), "run");
            case 1 -> killing.killedAfterContact(random.nextInt(5_000), "run");
            default -> killing.killedAt(Child.STATEMENT, 1 + random.nextInt(150), "run");
        }
    }

    private static String local(ZonedDateTime time) {
        return time.toLocalDateTime().withNano(0).toString();
    }

    private static Path impatient(Path copy) throws IOException {
        Path shipped = Path.of("routes");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                Path to = copy.resolve(shipped.relativize(file));
                Files.createDirectories(to.getParent());
                Files.writeString(
                        to,
                        Files.readString(file)
                                .replaceAll("delay: [0-9]{5}, period: 3600000", "delay: 500, period: 3000")
                                .replace("{delay: 60000, period: 300000", "{delay: 900, period: 2000")
                                .replace("{delay: 10000, period: 15000}", "{delay: 800, period: 1000}"));
            }
        }
        return copy;
    }
}

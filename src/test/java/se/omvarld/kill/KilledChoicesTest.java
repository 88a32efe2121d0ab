package se.omvarld.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Answers to a digest are read by processes that are killed (SIGKILL) at any moment: each choice counts once, and each answer
 * is answered once. Each build tries the same two moments; {@code -Dkills=300 -Dseed=1} for more (docs/benchmarks.md).
 */
@Tag("slow")
class KilledChoicesTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final int REPLIES = 4;
    private static final long SEED = Killing.SEED;

    private final Random random = new Random(SEED);

    @TempDir
    private Path folder;

    @Test
    void should_count_each_choice_once_and_answer_it_once_when_killed_at_any_moment() throws Exception {
        int done = 0;
        int killed = 0;
        for (int round = 0; done < KILLS; round++) {
            Path data = Files.createDirectories(folder.resolve("round-" + round));
            try (Killing killing = new Killing(data, random, "alert.to=drift@example.se")) {
                int kills = Math.min(KILLS - done, 8);
                live(killing, kills);
                done += kills;
                killed += killing.killed.size();
                Reckoning reckoning = new Reckoning(
                        killing, "jdbc:sqlite:" + data.resolve("data/omvarld.db"), "round " + round + ", seed " + SEED);
                check(killing, reckoning);
            }
        }
        assertThat(killed).as("commands that were killed").isPositive();
    }

    private void live(Killing killing, int kills) throws Exception {
        killing.grow(LocalDateTime.of(2026, 3, 24, 11, 0).atZone(ZONE));
        assertThat(killing.finished("poll", "--now", "2026-03-24T12:00").code()).isZero();
        killing.grow(LocalDateTime.of(2026, 3, 26, 11, 0).atZone(ZONE));
        assertThat(killing.finished("poll", "--now", "2026-03-26T12:00").code()).isZero();
        assertThat(killing.finished("digest", "--now", "2026-03-30T07:00").code())
                .isZero();
        String digest = killing.mails.taken.get(0).id();
        for (int i = 1; i <= REPLIES; i++) {
            killing.letters.answer(
                    "reply-" + i,
                    digest,
                    i % 2 == 0 ? "1 nej\n2 kommentar: " + i + "\n" : "1 rapport\n99 nej\nHör av er om " + i);
        }
        LocalDateTime now = LocalDateTime.of(2026, 3, 30, 9, 0);
        for (int i = 0; i < kills; i++) {
            killing.killedAtRandom("poll", "--now", now.toString());
            now = now.plusMinutes(2);
        }
        assertThat(killing.finished("poll", "--now", now.plusHours(1).toString())
                        .code())
                .isZero();
        assertThat(killing.finished("digest", "--now", now.plusHours(2).toString())
                        .code())
                .isZero();
    }

    private static void check(Killing killing, Reckoning reckoning) throws Exception {
        assertThat(killing.letters.in("Inlasta")).isGreaterThanOrEqualTo(REPLIES);
        assertThat(killing.letters.in("Ej-inlasta")).isZero();
        assertThat(reckoning.rows("select count(*) from choices")).containsExactly("6"); // 1 + 2 + 1 + 2
        assertThat(reckoning.rows("select count(distinct answer) from choice_replies"))
                .containsExactly("4");
        assertThat(reckoning.rows("select count(*) from choice_replies r where not exists"
                        + " (select 1 from deliveries d where d.period = r.answer and d.state = 'SENT')"))
                .containsExactly("0");
        Map<String, List<MailTrap.Taken>> sent = killing.mails.taken.stream()
                .filter(mail -> mail.text().contains("To: anna@ehm.example"))
                .collect(Collectors.groupingBy(MailTrap.Taken::id));
        assertThat(sent).hasSize(REPLIES);
        assertThat(sent.values()).allSatisfy(same -> assertThat(same.stream().filter(MailTrap.Taken::answered))
                .as("one is answered once; only what was killed before its answer may come again")
                .hasSizeLessThanOrEqualTo(same.size() == 1 ? 1 : 2));
        assertThat(reckoning.rows("select count(*) from deliveries where recipient = 'drift@example.se'"))
                .containsExactly("2");
        assertThat(reckoning.rows("pragma integrity_check")).containsExactly("ok");
    }
}

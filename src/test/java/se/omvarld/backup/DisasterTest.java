package se.omvarld.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.omvarld.dist.JavaCommand;
import se.omvarld.store.SetClock;

/** Another process writes; backups are made again and again, the writer is killed, and each backup is one moment whole. */
@Tag("slow")
@Timeout(120)
class DisasterTest {
    private static final int BACKUPS = 4;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(se.omvarld.store.Database.class)
    void should_be_one_moment_whole_when_backups_are_made_while_another_process_writes(
            se.omvarld.store.Database database) throws Exception {
        SetClock clock = new SetClock("2026-03-18T10:00");
        String url = database.newUrl(folder);
        BackupSite site = BackupSite.in(folder.resolve("site"), url, clock);
        List<Path> backups = new ArrayList<>();
        Process writer = writer(url);
        try (BufferedReader out = writer.inputReader()) {
            assertThat(out.readLine()).isEqualTo("writing");
            for (int i = 0; i < BACKUPS; i++) {
                backups.add(site.backup("b" + i + ".zip"));
            }
            assertThat(writer.isAlive()).isTrue();
        } finally {
            writer.destroyForcibly().waitFor();
        }

        List<Integer> rounds = new ArrayList<>();
        for (Path backup : backups) {
            Path other = folder.resolve("restored-" + backup.getFileName());
            BackupSite restored = BackupSite.in(other, "jdbc:sqlite:" + other.resolve("omvarld.db"), clock);
            restored.restore(backup, false);
            rounds.add(wholeRounds(restored.database()));
        }
        assertThat(rounds).isSorted();
        assertThat(rounds.get(0)).isGreaterThanOrEqualTo(3);
        assertThat(rounds.get(BACKUPS - 1)).as("it went on writing").isGreaterThan(rounds.get(0));
    }

    private Process writer(String url) throws IOException {
        List<String> command = JavaCommand.with();
        command.addAll(List.of(BackupWriter.class.getName(), url, folder.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Every source has as many items as its state says, each with its verdict. Returns the rounds of the first. */
    private static int wholeRounds(DatabaseUrl database) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            try (ResultSet lone = statement.executeQuery(
                    "select count(*) from items i left join verdicts v on v.item = i.key where v.item is null")) {
                assertThat(lone.getInt(1)).isZero();
            }
            int first = 0;
            try (ResultSet sources = statement.executeQuery("select s.id, s.etag,"
                    + " (select count(*) from items i where i.source = s.id) as items from sources s order by s.id")) {
                while (sources.next()) {
                    int round = Integer.parseInt(sources.getString("etag"));
                    assertThat(sources.getInt("items")).isEqualTo(round * BackupWriter.ITEMS);
                    first = first == 0 ? round : first;
                    assertThat(round).isBetween(first - 1, first);
                }
            }
            return first;
        }
    }
}

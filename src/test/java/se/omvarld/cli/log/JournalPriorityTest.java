package se.omvarld.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalPriorityTest {
    @TempDir
    private Path folder;

    @Test
    void should_begin_lines_as_the_journal_sorts_them_and_only_there() {
        assertThat(JournalPriority.of(Level.ERROR, true)).isEqualTo("<3>");
        assertThat(JournalPriority.of(Level.WARN, true)).isEqualTo("<4>");
        assertThat(JournalPriority.of(Level.INFO, true)).isEqualTo("<6>");
        assertThat(JournalPriority.of(Level.ERROR, false)).isEmpty();
    }

    @Test
    void should_know_the_journal_by_the_stream_itself_and_not_by_the_variable_alone() throws Exception {
        Path stream = Files.createFile(folder.resolve("stream"));
        String inode = Files.getAttribute(stream, "unix:ino").toString();

        assertThat(JournalPriority.isJournal("8:" + inode, stream)).isTrue();
        assertThat(JournalPriority.isJournal("8:1" + inode, stream)).isFalse();
        assertThat(JournalPriority.isJournal(null, stream)).isFalse();
        assertThat(JournalPriority.isJournal("8:1", folder.resolve("none"))).isFalse();
    }
}

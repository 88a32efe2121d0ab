package se.omvarld.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators are told of beside the sources, by the shipped routes and a real mail server. */
class TroubleMailTest {
    @TempDir
    private Path folder;

    private AlertRig rig;

    private void start(Map<String, String> settings) throws Exception {
        rig = new AlertRig(AlertRig.folders(folder), settings);
        rig.mailServer.start();
    }

    @AfterEach
    void stop() throws Exception {
        rig.close();
    }

    @Test
    void should_say_nothing_when_all_is_well() throws Exception {
        start(Map.of());
        rig.answering("/a");
        rig.poll("/a");
        rig.look();

        assertThat(rig.mails()).isEmpty();
    }

    @Test
    void should_tell_once_and_remind_once_a_day_when_the_disk_is_nearly_full() throws Exception {
        start(Map.of("alert.disk-free", "100 %"));
        rig.look();
        rig.look();

        assertThat(rig.mails())
                .singleElement()
                .asString()
                .startsWith("the disk is nearly full\nNeeds attention:")
                .contains("- disk, since 2026-03-18T09:00:00Z: the disk of the data folder is nearly full: ")
                .contains(" free; alert.disk-free is 100 %");

        rig.clock.set("2026-03-19T09:59");
        rig.look();
        assertThat(rig.mails()).isEmpty();
        rig.clock.set("2026-03-19T10:00");
        rig.look();
        rig.look();
        assertThat(rig.mails()).singleElement().asString().contains("Still needs attention:");
    }
}

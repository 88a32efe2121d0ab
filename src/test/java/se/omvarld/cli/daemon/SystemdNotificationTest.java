package se.omvarld.cli.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemdNotificationTest {
    @TempDir
    private Path folder;

    @Test
    void should_tell_systemd_when_it_asked_and_nobody_else() throws Exception {
        Path said = folder.resolve("said");
        Path program = Files.writeString(folder.resolve("systemd-notify"), "#!/bin/sh\necho \"$@\" >>'" + said + "'\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));

        new SystemdNotification(false, program.toString()).ready();
        assertThat(said).doesNotExist();

        SystemdNotification asked = new SystemdNotification(true, program.toString());
        asked.ready();
        asked.working();
        assertThat(said).hasContent("--ready\nWATCHDOG=1");
    }

    @Test
    void should_go_on_where_systemd_cannot_be_told() {
        assertThatCode(() -> new SystemdNotification(true, "/none/systemd-notify").ready())
                .doesNotThrowAnyException();
    }
}

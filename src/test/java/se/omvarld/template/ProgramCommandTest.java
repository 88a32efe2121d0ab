package se.omvarld.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramCommandTest {
    @Test
    void should_be_the_installed_command_where_it_was_installed(@TempDir Path opt) throws IOException {
        Path home = Files.createDirectory(opt.resolve("0.1.0"));

        assertThat(ProgramCommand.of("status", home)).isEqualTo("bin/omvarld status");
        Files.createSymbolicLink(opt.resolve("current"), Path.of("0.1.0"));
        assertThat(ProgramCommand.of("status", home)).isEqualTo("omvarld status");
    }
}

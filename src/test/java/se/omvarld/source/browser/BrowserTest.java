package se.omvarld.source.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserTest {
    private static final String PAGE = "https://www.example.se/nyheter";

    @ParameterizedTest
    @ValueSource(strings = {"", "/bin/sh", "/bin/sh --no-sandbox"})
    void should_take_a_program_and_options_or_nothing(String setting) {
        assertThat(BrowserProgram.problem(setting)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chromium", "/no/such/program", "/bin", "/bin/sh -c", "/bin/sh https://example.se/"})
    void should_refuse_what_is_no_program(String setting) {
        assertThat(BrowserProgram.problem(setting).orElseThrow()).contains("/usr/bin/chromium, or nothing");
    }

    @Test
    void should_say_what_to_do_when_there_is_none() {
        assertThatThrownBy(() -> browser("").page(PAGE))
                .hasMessageContaining("set http.browser to the path of Chromium")
                .hasMessageContaining("or leave render out");
        assertThatThrownBy(() -> browser("/no/such/program").page(PAGE)).hasMessageContaining("is not there any more");
    }

    @Test
    void should_not_run_as_root_without_a_word_of_the_operators() {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root is refused");

        assertThatThrownBy(() -> browser("/bin/true").page(PAGE))
                .hasMessageContaining("run the daemon as a user of its own");
        assertThatThrownBy(() -> browser("/bin/true --no-sandbox").page(PAGE)).hasMessageContaining("showed no page");
    }

    @Test
    void should_say_what_lacks_when_chromium_finds_no_sandbox(@TempDir Path folder) throws IOException {
        Path program = Files.writeString(
                folder.resolve("chromium"), "#!/bin/sh\necho 'FATAL: No usable sandbox!' >&2\nexit 1\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThatThrownBy(() -> browser(program + " --no-sandbox").page(PAGE))
                .hasMessageContaining("let the daemon make user namespaces");
    }

    @Test
    void should_work_in_a_folder_that_is_gone_afterwards_and_know_nothing_of_our_environment(@TempDir Path folder)
            throws IOException {
        Path program = Files.writeString(
                folder.resolve("chromium"),
                "#!/bin/sh\npwd >\"$0.folder\"\nenv >\"$0.environment\"\necho '<p>hej</p>'\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(new String(browser(program + " --no-sandbox").page(PAGE), StandardCharsets.UTF_8))
                .isEqualTo("<p>hej</p>\n");
        assertThat(Path.of(Files.readString(folder.resolve("chromium.folder")).strip()))
                .doesNotExist();
        assertThat(Files.readAllLines(folder.resolve("chromium.environment")))
                .allMatch(line -> line.matches("(PATH|LANG|HOME|TMPDIR|XDG_\\w+|PWD|OLDPWD|SHLVL|_)=.*"));
    }

    @Test
    void should_remove_what_a_killed_process_has_left(@TempDir Path folder) throws IOException {
        Path left = Files.createDirectory(
                Path.of(System.getProperty("java.io.tmpdir"), "omvarld-browser" + folder.getFileName()));
        Files.writeString(left.resolve("Cookies"), "x");
        Files.setLastModifiedTime(left, FileTime.fromMillis(0));

        assertThatThrownBy(() -> browser("/bin/true --no-sandbox").page(PAGE)).hasMessageContaining("showed no page");
        assertThat(left).doesNotExist();
    }

    private static Browser browser(String setting) {
        return new Browser(setting, "Omvarldsbevakning/0.1", 100_000, 10, 5, false, "");
    }
}

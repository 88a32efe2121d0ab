package se.omvarld.cli.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a setting's value comes from. */
class SettingsTest {
    @TempDir
    private Path config;

    private Path file;

    @BeforeEach
    void given() {
        file = config.resolve("application.properties");
    }

    private Settings load(String text, Map<String, String> environment, Map<String, String> overrides)
            throws IOException {
        Files.writeString(file, text);
        return Settings.load(config, environment, overrides);
    }

    @Test
    void should_take_the_default_when_nothing_is_set() {
        assertThat(Settings.load(config, Map.of(), Map.of()).get("http.deadline"))
                .isEqualTo("30");
    }

    @Test
    void should_let_file_environment_and_command_line_win_in_this_order() throws IOException {
        Map<String, String> environment = Map.of("OMVARLD_HTTP_DEADLINE", "7");
        Map<String, String> overrides = Map.of("http.deadline", "8");

        assertThat(load("http.deadline=6", Map.of(), Map.of()).number("http.deadline"))
                .isEqualTo(6);
        assertThat(load("http.deadline=6", environment, Map.of()).number("http.deadline"))
                .isEqualTo(7);
        assertThat(load("http.deadline=6", environment, overrides).number("http.deadline"))
                .isEqualTo(8);
        assertThat(load("", Map.of(), overrides).number("http.deadline")).isEqualTo(8);
    }

    @Test
    void should_let_an_empty_variable_empty_a_setting() throws IOException {
        Map<String, String> environment = Map.of("OMVARLD_MAIL_SMTP_HOST", "");

        assertThat(load("mail.smtp.host=smtp.example.se", environment, Map.of()).get("mail.smtp.host"))
                .isEmpty();
    }

    @Test
    void should_ignore_variables_that_are_not_its_own() throws IOException {
        Map<String, String> environment =
                Map.of("ONLY", "x", "HTTP_DEADLINE", "7", "http.deadline", "7", "OMVARLD_ONLY", "x", "MAIL_TO", "y");

        Settings settings = load("", environment, Map.of());

        assertThat(settings.number("http.deadline")).isEqualTo(30);
        assertThat(settings.all()).doesNotContainKeys("ONLY", "only");
    }

    @Test
    void should_read_values_with_equal_signs_spaces_and_swedish_letters() throws IOException {
        Settings settings = load("  mail.smtp.password = å=b c# \n#mail.to=x\n\n", Map.of(), Map.of());

        assertThat(settings.get("mail.smtp.password")).isEqualTo("å=b c#");
    }

    @Test
    void should_read_a_file_that_begins_with_a_byte_order_mark() throws IOException {
        assertThat(load("\uFEFF# remark\nhttp.deadline=5\n", Map.of(), Map.of()).number("http.deadline"))
                .isEqualTo(5);
        assertThat(load("\uFEFFhttp.deadline=5\r\n", Map.of(), Map.of()).number("http.deadline"))
                .isEqualTo(5);
    }

    @Test
    void should_list_values_between_commas() throws IOException {
        assertThat(load("mail.to= a@b.se ,c@d.se", Map.of(), Map.of()).list("mail.to"))
                .containsExactly("a@b.se", "c@d.se");
    }

    @Test
    void should_fail_when_a_program_asks_for_a_setting_that_does_not_exist() {
        assertThatThrownBy(() -> Settings.load(config, Map.of(), Map.of()).get("mail.too"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mail.too");
    }
}

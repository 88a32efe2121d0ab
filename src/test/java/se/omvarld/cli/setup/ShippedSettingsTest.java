package se.omvarld.cli.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The settings as shipped in config/. */
class ShippedSettingsTest {
    private static final Path FILE = Path.of("config/application.properties");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z]+[.][a-z.-]+)}}");

    @Test
    void should_explain_every_setting_in_the_line_above_it() throws IOException {
        List<String> lines = Files.readAllLines(FILE);

        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                assertThat(lines.get(i - 1)).as(lines.get(i)).matches("# [^-].{15,}");
            }
        }
    }

    @Test
    void should_be_accepted_as_shipped() {
        Settings settings = Settings.load(Path.of("config"), Map.of(), Map.of());

        assertThat(settings.all()).isEqualTo(PropertiesFile.shipped().values()).hasSizeGreaterThan(25);
    }

    @Test
    void should_accept_every_setting_from_the_environment() {
        Map<String, String> shipped = PropertiesFile.shipped().values();
        for (String key : shipped.keySet()) {
            Map<String, String> environment = Map.of(Settings.variable(key), shipped.get(key));

            assertThat(Settings.load(Path.of("config"), environment, Map.of()).get(key))
                    .isEqualTo(shipped.get(key));
        }
        assertThat(Settings.variable("http.allow-internal")).isEqualTo("OMVARLD_HTTP_ALLOW_INTERNAL");
    }

    @Test
    void should_send_nothing_and_ask_nothing_internal_by_default() {
        Settings settings = Settings.load(Path.of("config"), Map.of(), Map.of());

        assertThat(settings.get("mail.smtp.host")).isEmpty();
        assertThat(settings.get("http.allow-internal")).isEqualTo("false");
        assertThat(settings.get("mail.smtp.password")).isEmpty();
        assertThat(settings.get("store.password")).isEmpty();
    }

    @Test
    void should_hold_every_setting_that_the_routes_name() throws IOException {
        Map<String, String> shipped = PropertiesFile.shipped().values();
        try (var files = Files.walk(Path.of("routes"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher names = PLACEHOLDER.matcher(Files.readString(file));
                while (names.find()) {
                    assertThat(shipped).as(file.toString()).containsKey(names.group(1));
                }
            }
        }
    }
}

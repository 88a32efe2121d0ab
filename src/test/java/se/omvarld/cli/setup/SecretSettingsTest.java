package se.omvarld.cli.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.store.db.StoreException;

/** Where passwords may stand, and what is said of those that stand elsewhere. */
class SecretSettingsTest {
    private static final String SECRET = "hemlig-0815";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"mail.smtp.password", "mail.imap.password", "store.password"})
    void should_read_a_password_from_the_file_that_a_variable_names(String key) throws IOException {
        Path file = Files.writeString(folder.resolve("credential"), SECRET + "\n");

        assertThat(Settings.load(folder, Map.of(Settings.variable(key) + "_FILE", file.toString()), Map.of())
                        .get(key))
                .isEqualTo(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "\u0000", "LONG"})
    void should_refuse_a_file_that_holds_no_password(String content) throws IOException {
        Path file =
                Files.writeString(folder.resolve("credential"), content.equals("LONG") ? "x".repeat(5_000) : content);

        assertThatThrownBy(
                        () -> Settings.load(folder, Map.of("OMVARLD_STORE_PASSWORD_FILE", file.toString()), Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("environment variable OMVARLD_STORE_PASSWORD_FILE: the file holds no password");
    }

    @Test
    void should_not_show_the_value_when_somebody_writes_the_password_instead_of_a_file() {
        assertThatThrownBy(() -> Settings.load(folder, Map.of("OMVARLD_STORE_PASSWORD_FILE", SECRET), Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("OMVARLD_STORE_PASSWORD_FILE: it names no file that can be read")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void should_refuse_two_places_for_one_password() {
        assertThatThrownBy(() -> Settings.load(
                        folder, Map.of("OMVARLD_STORE_PASSWORD", "a", "OMVARLD_STORE_PASSWORD_FILE", "b"), Map.of()))
                .hasMessageContaining("OMVARLD_STORE_PASSWORD_FILE too; set one of them");
    }

    @Test
    void should_warn_of_variables_that_are_no_settings() {
        Map<String, String> environment = Map.of(
                "OMVARLD_MAIL_SMTP_HOTS",
                SECRET,
                "OMVARLD_MAIL_TO_FILE",
                "x",
                "OMVARLD_JAVA_OPTS",
                "-Xmx1g",
                "PATH",
                "/bin");

        assertThat(Settings.warnings(folder, environment, Map.of()))
                .containsExactly(
                        "environment variable OMVARLD_MAIL_SMTP_HOTS: no setting has this name"
                                + " (did you mean 'OMVARLD_MAIL_SMTP_HOST'?); it counts for nothing",
                        "environment variable OMVARLD_MAIL_TO_FILE: no setting has this name; it counts for nothing");
    }

    @Test
    void should_warn_of_passwords_that_others_can_read_and_not_show_them() throws IOException {
        Path file = folder.resolve("application.properties");
        Files.writeString(
                file,
                "mail.smtp.password=" + SECRET + "\nstore.url=jdbc:postgresql://db/omvarld?password=" + SECRET + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(Settings.warnings(folder, Map.of(), Map.of("store.password", SECRET)))
                .hasSize(3)
                .anyMatch(
                        line -> line.contains(":1: mail.smtp.password holds a password, and others may read this file"))
                .anyMatch(line -> line.contains(":2: store.url holds a password"))
                .anyMatch(line -> line.startsWith("--set store.password: everybody on this machine"))
                .noneMatch(line -> line.contains(SECRET));

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(Settings.warnings(folder, Map.of(), Map.of())).isEmpty();
    }

    @Test
    void should_hide_a_password_in_the_stores_address() {
        assertThat(StoreException.shown("jdbc:postgresql://db/o?user=a&PASSWORD=" + SECRET + "&sslpassword=" + SECRET))
                .isEqualTo("jdbc:postgresql://db/o?user=a&PASSWORD=…&sslpassword=…");
    }
}

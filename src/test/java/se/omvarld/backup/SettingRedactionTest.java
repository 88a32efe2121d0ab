package se.omvarld.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingRedactionTest {
    private static SettingRedaction.Cleaned clean(String text) {
        return SettingRedaction.without(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(SettingRedaction.Cleaned cleaned) {
        return new String(cleaned.content(), StandardCharsets.UTF_8);
    }

    @Test
    void should_take_out_every_password_and_say_which() {
        SettingRedaction.Cleaned cleaned =
                clean("# Åäö\nmail.smtp.password=hem$ligt\\1\n store.password = ä \nmail.to=a@b.se\n");

        assertThat(text(cleaned)).isEqualTo("# Åäö\nmail.smtp.password=\n store.password =\nmail.to=a@b.se\n");
        assertThat(cleaned.leftOut()).isEqualTo(List.of("mail.smtp.password", "store.password"));
    }

    @Test
    void should_take_a_password_out_of_the_address_of_the_store() {
        SettingRedaction.Cleaned cleaned =
                clean("store.url=jdbc:postgresql://h/d?user=x&password=hemligt&ssl=true\r\n");

        assertThat(text(cleaned)).isEqualTo("store.url=jdbc:postgresql://h/d?user=x&password=&ssl=true\r\n");
        assertThat(cleaned.leftOut()).containsExactly("store.url");
    }

    @Test
    void should_leave_all_else_as_it_is() {
        String text = "# Its password. It belongs in the environment.\nmail.smtp.password=\nzone=Europe/Stockholm\n";

        assertThat(text(clean(text))).isEqualTo(text);
        assertThat(clean(text).leftOut()).isEmpty();
    }
}

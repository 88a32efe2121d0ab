package se.omvarld.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MailSettingsTest {

    @Test
    void should_take_the_domain_from_the_sender_when_it_has_a_name() {
        assertThat(new MailSettings("Omvärld <omvarld@example.se>", "omvarld.example.se").domain())
                .isEqualTo("example.se");
    }

    @Test
    void should_name_the_setting_when_the_sender_is_no_address() {
        assertThatThrownBy(() -> new MailSettings("omvarld", "omvarld.example.se"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mail.from is «omvarld»; it must be one address, for example analys@example.se");
    }

    @Test
    void should_name_the_setting_when_the_list_id_could_break_its_header() {
        assertThatThrownBy(() -> new MailSettings("omvarld@example.se", "a.b>\r\nBcc: x@y"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("mail.list-id is «a.b> Bcc: x@y»");
    }
}

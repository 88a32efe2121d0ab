package se.omvarld.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import se.omvarld.mail.SmtpProperties.Security;

class SmtpPropertiesTest {

    @Test
    void should_demand_encryption_and_the_right_server_when_starttls() {
        Properties properties = properties(Security.STARTTLS);

        assertThat(properties)
                .containsEntry("mail.smtp.starttls.enable", "true")
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.ssl.enable", "false")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
    }

    @Test
    void should_encrypt_from_the_start_when_tls() {
        assertThat(properties(Security.TLS))
                .containsEntry("mail.smtp.ssl.enable", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
    }

    @Test
    void should_bound_every_wait_when_made() {
        assertThat(properties(Security.NONE))
                .containsEntry("mail.smtp.connectiontimeout", "10000")
                .containsEntry("mail.smtp.timeout", "30000")
                .containsEntry("mail.smtp.writetimeout", "30000");
    }

    @Test
    void should_list_the_values_when_the_setting_is_none_of_them() {
        assertThat(Security.parse(" StartTLS ")).isEqualTo(Security.STARTTLS);
        assertThatThrownBy(() -> Security.parse("ssl"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mail.smtp.security is «ssl»; it must be starttls, tls or none");
    }

    private static Properties properties(Security security) {
        return new SmtpProperties(security, Duration.ofSeconds(10), Duration.ofSeconds(30)).toProperties();
    }
}

package se.omvarld.source.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a machine's answer, and what only asks machines not to answer. */
class AutomaticReplyTest {

    @ParameterizedTest
    @CsvSource({
        "'X-Auto-Response-Suppress: All', SV: Veckobrev, true",
        "'X-Auto-Response-Suppress: DR, RN, NRN, OOF', SV: Veckobrev, false",
        "'Auto-Submitted: auto-replied', SV: Veckobrev, true",
        "'Auto-Submitted: no', SV: Veckobrev, false",
        "X-Nothing: 1, =?utf-8?Q?Fr=C3=A5nvaro=3A?= Veckobrev, true",
        "X-Nothing: 1, =?utf-8?Q?Fr=C3=A5nvaron?= i statistiken, false",
    })
    void should_tell_a_machines_answer_from_a_persons(String header, String subject, boolean automatic) {
        String mail = "From: anna@ehm.example\r\nSubject: " + subject + "\r\n" + header + "\r\n\r\n12 rapport\r\n";

        assertThat(new MailReader().parse(mail.getBytes(StandardCharsets.UTF_8)).automatic())
                .isEqualTo(automatic);
    }
}

package se.omvarld.edition.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.mail.MailReader;

/** Lines made to cost time: an answer is read in a moment, whatever it says. */
@Tag("slow")
class HostileReplyTest {
    private static final QuotedEdition DIGEST = QuotedEdition.of(AnsweredDigest.rendered());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1, ",
                "1 ",
                "1–2 och ",
                "mvh a",
                "hej a ",
                "> ",
                "Från: ",
                "12 rapport, ",
                "Den 2026 skrev ",
                "a@",
                "ångra 1, ",
                "|",
                "- ",
                "0701",
                "detta meddelande extern ",
                "<div>",
                "12 kommentar: 12 rapport "
            })
    void should_read_a_line_repeated_without_end_in_a_moment(String piece) {
        for (String type : new String[] {"plain", "html"}) {
            byte[] mail = ("From: anna@ehm.example\r\nContent-Type: text/" + type + "; charset=utf-8\r\n\r\n"
                            + piece.repeat(3000) + "1!\r\n" + (piece + "\r\n").repeat(3000))
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThatCode(
                            () -> ReplyReading.of(new MailReader().parse(mail), DIGEST))
                    .satisfiesAnyOf(failure -> assertThat(failure).isNull(), failure -> assertThat(failure)
                            .isInstanceOf(UnreadableSourceException.class)));
        }
    }
}

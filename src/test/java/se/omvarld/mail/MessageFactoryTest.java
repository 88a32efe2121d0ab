package se.omvarld.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.omvarld.mail.GivenDeliveries.HTML;
import static se.omvarld.mail.GivenDeliveries.LETTERS;
import static se.omvarld.mail.GivenDeliveries.TEXT;
import static se.omvarld.mail.GivenDeliveries.WORD;
import static se.omvarld.mail.GivenDeliveries.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.edition.RenderedEdition;

class MessageFactoryTest {

    @Test
    void should_have_the_agreed_headers_when_built() throws Exception {
        MimeMessage message = GivenDeliveries.digest();

        assertThat(message.getHeader("Message-ID"))
                .containsExactly(GivenDeliveries.to("analys@example.se").messageId());
        assertThat(message.getHeader("To")).containsExactly("analys@example.se");
        assertThat(message.getHeader("Date")).containsExactly("Mon, 23 Mar 2026 07:00:00 +0100");
        assertThat(message.getHeader("List-Id")).containsExactly("<omvarldsbevakning.example.se>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(message.getHeader("Content-Language")).containsExactly("sv");
        assertThat(message.getHeader("From"))
                .containsExactly("=?UTF-8?Q?Omv=C3=A4rldsbevakning?= <omvarld@example.se>");
        assertThat(message.getSubject()).isEqualTo("Omvärldsbevakning v. 12: 40 nya träffar");
    }

    @Test
    void should_keep_its_message_id_when_saved_again() throws Exception {
        MimeMessage message = GivenDeliveries.digest();

        message.saveChanges();

        assertThat(message.getMessageID())
                .isEqualTo(GivenDeliveries.to("analys@example.se").messageId());
    }

    @Test
    void should_offer_text_before_html_when_there_are_both() throws Exception {
        MimeMessage message = LETTERS.build(mail("x", HTML, TEXT), GivenDeliveries.to("a@example.se"));

        assertThat(structure(message)).isEqualTo("multipart/alternative[text/plain, text/html]");
    }

    @Test
    void should_nest_the_alternatives_inside_when_there_is_an_attachment() throws Exception {
        MimeMessage message = LETTERS.build(mail("x", TEXT, HTML, WORD), GivenDeliveries.to("a@example.se"));

        assertThat(structure(message))
                .isEqualTo("multipart/mixed[multipart/alternative[text/plain, text/html], " + WORD.mediaType() + "]");
        BodyPart word = ((Multipart) message.getContent()).getBodyPart(1);
        assertThat(word.getDisposition()).isEqualTo("attachment");
        assertThat(word.getFileName()).isEqualTo("Månadsutkast mars 2026.docx");
    }

    @Test
    void should_need_no_alternatives_when_there_is_text_and_an_attachment() throws Exception {
        MimeMessage message = LETTERS.build(mail("x", TEXT, WORD), GivenDeliveries.to("a@example.se"));

        assertThat(structure(message)).isEqualTo("multipart/mixed[text/plain, " + WORD.mediaType() + "]");
    }

    @Test
    void should_need_no_multipart_when_there_is_only_text() throws Exception {
        MimeMessage message = LETTERS.build(mail("x", TEXT), GivenDeliveries.to("a@example.se"));

        assertThat(structure(message)).isEqualTo("text/plain");
        assertThat(message.getEncoding()).isEqualTo("quoted-printable");
        assertThat(message.getContent()).isEqualTo("Åäö\n== Rubrik ==\n");
    }

    @Test
    void should_be_short_lines_of_ascii_when_written_as_bytes() {
        MimeMessage message =
                LETTERS.build(mail("Å".repeat(200), TEXT, HTML, WORD), GivenDeliveries.to("a@example.se"));

        byte[] bytes = LETTERS.bytes(message);

        assertThat(bytes).doesNotContain(nonAscii());
        assertThat(new String(bytes, StandardCharsets.US_ASCII).split("\r\n")).allMatch(line -> line.length() < 998);
        assertThat(new String(bytes, StandardCharsets.US_ASCII).replace("\r\n", ""))
                .doesNotContain("\n", "\r");
    }

    @Test
    void should_add_no_header_when_the_subject_has_line_ends() throws Exception {
        MimeMessage message =
                LETTERS.build(mail("Hej\r\nBcc: x@example.com\r\n\r\n<b>", TEXT), GivenDeliveries.to("a@example.se"));

        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getSubject()).isEqualTo("Hej Bcc: x@example.com <b>");
        assertThat(LETTERS.bytes(message)).asString(StandardCharsets.US_ASCII).doesNotContain("\nBcc:");
    }

    @Test
    void should_keep_a_file_name_harmless_when_it_has_paths_and_line_ends() throws Exception {
        RenderedEdition.Part hostile =
                new RenderedEdition.Part("../a\r\nX-Evil: 1\"b.docx", "application/octet-stream", new byte[3]);

        MimeMessage message = LETTERS.build(mail("x", TEXT, hostile), GivenDeliveries.to("a@example.se"));

        BodyPart attached = ((Multipart) message.getContent()).getBodyPart(1);
        assertThat(attached.getFileName()).isEqualTo("..-a X-Evil- 1-b.docx");
        assertThat(LETTERS.bytes(message)).asString(StandardCharsets.US_ASCII).doesNotContain("\nX-Evil");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "analys",
                "a@example.se, b@example.se",
                "a@example.se\r\nBcc: b@example.se",
                "a@example.se\nb",
                "grupp: a@example.se;",
                "å@example.se",
                "a b@example.se"
            })
    void should_refuse_a_recipient_when_it_is_not_one_plain_address(String recipient) {
        Delivery delivery = new Delivery("2026-W12", recipient, 0, "<a@b>", GivenDeliveries.CREATED, 0, "");

        assertThatThrownBy(() -> LETTERS.build(mail("x", TEXT), delivery))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the recipient is «")
                .hasMessageEndingWith("»; it must be one address, for example analys@example.se")
                .hasMessageNotContainingAny("\n", "\r");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a@b", "<a@b>\r\nBcc: c@d", "<a b@c>", "<å@b>"})
    void should_refuse_a_message_id_when_it_is_malformed(String id) {
        Delivery delivery = new Delivery("2026-W12", "a@example.se", 0, id, GivenDeliveries.CREATED, 0, "");

        assertThatThrownBy(() -> LETTERS.build(mail("x", TEXT), delivery))
                .hasMessageContaining("it must look like <name@example.se>");
    }

    @Test
    void should_refuse_an_edition_when_it_has_no_text() {
        assertThatThrownBy(() -> LETTERS.build(mail("x", WORD), GivenDeliveries.to("a@example.se")))
                .hasMessage("a mail needs a text part");
    }

    static String structure(Part part) throws Exception {
        String type = part.getContentType().replaceFirst("(?s);.*", "");
        if (!(part.getContent() instanceof Multipart parts)) {
            return type;
        }
        List<String> inside = new ArrayList<>();
        for (int i = 0; i < parts.getCount(); i++) {
            inside.add(structure(parts.getBodyPart(i)));
        }
        return type + inside;
    }

    private static byte[] nonAscii() {
        byte[] high = new byte[128];
        for (int i = 0; i < high.length; i++) {
            high[i] = (byte) (i - 128);
        }
        return high;
    }
}

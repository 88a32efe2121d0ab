package se.omvarld.source.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.item.Item;
import se.omvarld.source.config.Given;
import se.omvarld.source.config.Sources;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.mail.part.MailRefusal;
import se.omvarld.source.mail.part.RefusedMailException;
import se.omvarld.source.pdf.PdfReader;

/** Mails that are made to take time or memory, or to look like someone else's. Each is read or refused, soon. */
@Tag("slow")
@Timeout(60)
class HostileMailTest {
    private static final int MEGABYTE = 1_000_000;

    @Test
    void should_refuse_millions_of_parts_before_they_are_counted_one_by_one() {
        refused("From: a@b.se\nContent-Type: multipart/mixed; boundary=x\n\n" + "--x\n\n".repeat(3 * MEGABYTE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r"})
    void should_refuse_millions_of_header_lines(String end) {
        refused("From: a@b.se\n" + ("a:" + end).repeat(5 * MEGABYTE) + "\nhej\n");
    }

    @Test
    void should_refuse_millions_of_header_lines_in_a_part() {
        refused("From: a@b.se\nContent-Type: multipart/mixed; boundary=x\n\n--x\n" + "a:\n".repeat(5 * MEGABYTE)
                + "\n--x--\n");
    }

    @Test
    void should_refuse_multiparts_within_multiparts_without_end() {
        StringBuilder mail = new StringBuilder("From: a@b.se\n");
        for (int i = 0; i < 100; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=x")
                    .append(i)
                    .append("\n\n--x")
                    .append(i)
                    .append('\n');
        }
        refused(mail + "\nhej\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {50 * MEGABYTE, 100, -1})
    void should_refuse_a_mail_of_fifty_megabytes_whatever_size_the_server_states(int stated) {
        MimeMessage endless = new MimeMessage((Session) null) {
            @Override
            public int getSize() {
                return stated;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                for (int i = 0; i < 50; i++) {
                    out.write(new byte[MEGABYTE]);
                }
            }
        };

        assertThatThrownBy(() -> new MailReader().read(endless))
                .isInstanceOfSatisfying(RefusedMailException.class, refused -> assertThat(refused.why())
                        .isEqualTo(MailRefusal.TOO_LARGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\r\n"})
    void should_refuse_a_header_of_megabytes_wherever_it_stands(String end) {
        String header = "Content-Type: text/html" + end + "X: " + "x".repeat(MEGABYTE) + "\n\nhej\n";
        String parts = "From: a@b.se\nContent-Type: multipart/mixed; boundary=x\n\n--x\n";

        refused("From: a@b.se\n" + header, MailRefusal.HEADER);
        refused(parts + header + "--x--\n", MailRefusal.HEADER);
        refused(parts + "Content-Type: message/rfc822\n\n" + header + "--x--\n", MailRefusal.HEADER);
        refused(
                parts + "Content-Type: multipart/mixed; boundary=y\n\n--y\n" + header + "--y--\n--x--\n",
                MailRefusal.HEADER);
    }

    @Test
    void should_refuse_parameters_without_end() {
        refused("From: a@b.se\nContent-Type: text/html" + ";a=b".repeat(6000) + "\n\nhej\n", MailRefusal.HEADER);
    }

    @Test
    void should_know_the_sender_without_touching_the_body() throws Exception {
        MimeMessage mail = new MimeMessage((Session) null) {
            @Override
            public void writeTo(OutputStream out) {
                throw new AssertionError("the body was touched");
            }
        };
        mail.addHeader("From", "Anna <anna@ehm.example>");

        assertThat(new MailReader().head(mail).sender()).isEqualTo("anna@ehm.example");
        mail.addHeader("X", "x".repeat(MailReader.MOST_HEADER_BYTES));
        assertThatThrownBy(() -> new MailReader().head(mail)).isInstanceOf(RefusedMailException.class);
    }

    @Test
    void should_cut_the_name_of_a_file_before_it_is_decoded() {
        ReceivedMail mail = Mails.parsed("From: a@b.se\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"
                + "Content-Type: application/pdf; name=\"" + "=?utf-8?q?=C3=A5?= ".repeat(10_000)
                + ".pdf\"\n\nhej\n--x--\n");

        assertThat(mail.pdf().orElseThrow().name()).startsWith("ååå").hasSizeLessThan(2000);
    }

    @Test
    void should_cut_a_subject_that_is_long() {
        ReceivedMail mail = Mails.parsed("From: a@b.se\nSubject: " + "re:".repeat(80_000) + "\n\nhej\n");

        assertThat(mail.subject()).hasSize(1000);
        assertThat(forwarded(mail).title()).hasSizeLessThan(10);
    }

    @Test
    void should_survive_headers_that_are_long() {
        int many = 4900;
        ReceivedMail mail = Mails.parsed("From: " + "a@b.se, ".repeat(many) + "\nMessage-ID: " + "x".repeat(10 * many)
                + "\nDate: " + "1".repeat(10 * many) + "\nAuthentication-Results: " + "(".repeat(10 * many)
                + "\nContent-Type: text/html"
                + "; a=b".repeat(many) + "\n\nhej\n");

        assertThat(mail.sender()).isEmpty();
        assertThat(mail.messageId()).hasSizeLessThan(20_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utf-9",
                "x-okänd",
                "../../etc/passwd",
                "\"",
                "utf-8\"; charset=\"utf-16",
                "UTF-7",
                "ISO-2022-KR",
                "x-user-defined"
            })
    void should_read_text_in_a_charset_that_is_none(String charset) {
        ReceivedMail mail = Mails.parsed("From: a@b.se\nSubject: =?" + charset
                + "?B?SGVq?=\nContent-Type: text/plain; charset=" + charset + "\n\nJournaler i regionen\n");

        assertThat(mail.text()).contains("Journaler i regionen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@ehm.example, evil@evil.example",
                "\"anna@ehm.example\" <evil@evil.example>",
                "anna@ehm.example <evil@evil.example>",
                "grupp: evil@evil.example, anna@ehm.example;",
                "<evil@evil.example>@ehm.example",
                "evil@evil.example@ehm.example",
                "\"evil@evil.example\"@ehm.example",
                "evil@evil.example\u0000@ehm.example",
                "evil@evil.example (@ehm.example)",
                "@ehm.example:evil@evil.example",
                "<anna@ehm.example",
                "=?utf-8?q?anna=40ehm.example?= <evil@evil.example>"
            })
    void should_take_no_forgery_for_a_trusted_sender(String from) {
        MailClassifier sorting = new MailClassifier(new Sources(List.of()), "ehm.example", "");
        ReceivedMail mail = Mails.parsed("From: " + from + "\nSubject: Hej\n\nhttps://evil.example/nyheter/1\n");

        assertThatThrownBy(() -> sorting.sourceOf(mail)).isInstanceOf(RefusedMailException.class);
    }

    @Test
    void should_stop_at_some_thousand_links() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            html.append("<a href=https://x.example/n/").append(i).append(">läs mer</a>");
        }
        ReceivedMail mail = Mails.html("<h1>En nyhet om hälsodata</h1>" + html);

        assertThat(newsletter(mail)).hasSizeLessThanOrEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\n ", "> ", "http://", "https://x.example/....", "date: ", "- from: ", "[]()"})
    void should_read_plain_text_that_repeats_one_thing_without_end(String piece) {
        String text = piece.repeat(Math.min(2 * MEGABYTE / piece.length(), 300_000));
        ReceivedMail mail =
                Mails.parsed("From: a@b.se\nSubject: Ny rapport\n\nhttps://x.example/nyheter/ny-rapport\n" + text);

        assertThat(forwarded(mail).title()).isEqualTo("Ny rapport");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>x</b>", "<h1>", "<p>", "<td>", "<a href=https://x.example/a>", "<!--", "&amp;"})
    void should_read_or_refuse_markup_that_repeats_one_thing_without_end(String piece) {
        ReceivedMail mail = Mails.html("<a href=https://x.example/nyheter/ny-rapport>En ny rapport om hälsodata</a>"
                + piece.repeat(2 * MEGABYTE / piece.length()));

        try {
            assertThat(newsletter(mail)).isNotEmpty();
        } catch (UnreadableSourceException e) {
            assertThat(e.getMessage()).containsAnyOf("nests its elements deeper", "holds more elements");
        }
    }

    @Test
    void should_leave_a_pdf_unread_that_is_too_large() {
        String pdf = "%PDF-1.7 " + "x".repeat(17 * MEGABYTE);
        ReceivedMail mail =
                Mails.parsed("From: a@b.se\nSubject: En rapport\nContent-Type: application/pdf; name=a.pdf\n\n" + pdf);

        assertThat(mail.pdf().orElseThrow().bytes()).isEmpty();
        assertThat(forwarded(mail).title()).isEqualTo("En rapport");
    }

    private static void refused(String mail) {
        refused(mail, MailRefusal.BROKEN);
    }

    private static void refused(String mail, MailRefusal why) {
        byte[] bytes = mail.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new MailReader().parse(bytes))
                .isInstanceOfSatisfying(RefusedMailException.class, refused -> assertThat(refused.why())
                        .isEqualTo(why));
    }

    private static Item forwarded(ReceivedMail mail) {
        return new ForwardReader(Given.CLOCK, new PdfReader())
                .read(MailClassifier.FORWARDS, mail)
                .get(0);
    }

    private static List<Item> newsletter(ReceivedMail mail) {
        return new NewsletterReader(Given.CLOCK).read(Mails.newsletter("brev", "b.se"), mail);
    }
}

package se.omvarld.source.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import se.omvarld.source.mail.part.MailRefusal;
import se.omvarld.source.mail.part.RefusedMailException;

/** Taking mails apart, also broken and hostile ones. */
class MailReaderTest {

    @Test
    void should_decode_charsets_and_encodings() {
        ReceivedMail mail = Mails.file("newsletter.eml");

        assertThat(mail.sender()).isEqualTo("nyhetsbrev@utskick.vardbladet.example");
        assertThat(mail.subject()).isEqualTo("Veckans nyheter om e-hälsa");
        assertThat(mail.html()).contains("alla vårdgivare");
        assertThat(mail.text()).startsWith("Read this");
        assertThat(mail.automatic()).isTrue();
    }

    @Test
    void should_read_a_subject_that_is_not_encoded() {
        assertThat(Mails.file("newsletter-text.eml").subject()).isEqualTo("Nytt från Myndigheten");
    }

    @Test
    void should_take_an_attached_mail_apart() {
        ReceivedMail inner = Mails.file("forward-attached.eml").inner().orElseThrow();

        assertThat(inner.sender()).isEqualTo("brev@tidningen.example");
        assertThat(inner.html()).contains("Regionerna byter journalsystem");
    }

    @Test
    void should_refuse_a_mail_when_its_parts_cannot_be_read() {
        assertThatThrownBy(() -> Mails.file("broken.eml"))
                .isInstanceOfSatisfying(RefusedMailException.class, refused -> assertThat(refused.why())
                        .isEqualTo(MailRefusal.BROKEN));
    }

    @Test
    void should_refuse_mails_within_mails_without_end() {
        StringBuilder mail = new StringBuilder("From: a@b.se\n");
        for (int i = 0; i < 40; i++) {
            mail.append("Content-Type: message/rfc822\n\n");
        }

        assertThatThrownBy(() -> Mails.parsed(mail + "Subject: inne\n\nhej\n"))
                .isInstanceOf(RefusedMailException.class);
    }

    @Test
    void should_refuse_a_mail_of_very_many_parts() {
        String parts = "--x\n\nhej\n".repeat(1000);

        assertThatThrownBy(() ->
                        Mails.parsed("From: a@b.se\nContent-Type: multipart/mixed; boundary=x\n\n" + parts + "--x--"))
                .isInstanceOf(RefusedMailException.class);
    }

    @Test
    void should_read_what_is_there_when_a_charset_does_not_exist() {
        ReceivedMail mail =
                Mails.parsed("From: a@b.se\nContent-Type: text/html; charset=utf-9\n\n<p>Journaler i vården</p>");

        assertThat(mail.html()).contains("Journaler i vården");
    }
}

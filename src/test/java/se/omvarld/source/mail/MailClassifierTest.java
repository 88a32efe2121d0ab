package se.omvarld.source.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.source.config.Given;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.Sources;
import se.omvarld.source.mail.part.MailRefusal;
import se.omvarld.source.mail.part.RefusedMailException;

/** Whose mails are read, and as what. */
class MailClassifierTest {
    private static final Source PAPER = Mails.newsletter("tidningen", "tidningen.example brev@delad.example");
    private static final Source OTHER = Mails.newsletter("annan", "delad.example");

    @Test
    void should_know_a_newsletter_by_address_domain_and_subdomain() {
        assertThat(sorted("brev@tidningen.example")).isEqualTo(PAPER);
        assertThat(sorted("Red <BREV@utskick.Tidningen.example>")).isEqualTo(PAPER);
    }

    @Test
    void should_let_the_closer_name_win_when_two_fit() {
        assertThat(sorted("brev@delad.example")).isEqualTo(PAPER);
        assertThat(sorted("andra@delad.example")).isEqualTo(OTHER);
        assertThat(sorting("chef@delad.example", "").sourceOf(Mails.from("chef@delad.example")))
                .isEqualTo(MailClassifier.FORWARDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x@nottidningen.example",
                "tidningen.example@evil.example",
                "x@tidningen.example.evil.example",
                "\"brev@tidningen.example\" <x@evil.example>",
                "brev@tidningen.example, x@evil.example",
                "brev@tidningen.example\nFrom: x@evil.example",
                "",
                "ehm.example"
            })
    void should_refuse_a_sender_whom_nobody_named(String from) {
        assertRefused(sorting("ehm.example", ""), Mails.from(from), MailRefusal.UNKNOWN_SENDER);
    }

    @Test
    void should_trust_nobody_when_nobody_is_named() {
        assertRefused(sorting("", ""), Mails.from("anna@ehm.example"), MailRefusal.UNKNOWN_SENDER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Precedence: auto_reply",
                "Content-Type: multipart/report; boundary=x"
            })
    void should_not_take_an_automatic_answer_for_a_forward(String header) {
        String body = header.startsWith("Content") ? "\n\n--x\n\nborta\n--x--" : "";
        ReceivedMail mail =
                Mails.parsed("From: anna@ehm.example\n" + header + "\nSubject: Borta" + body + "\n\nborta\n");

        assertRefused(sorting("ehm.example", ""), mail, MailRefusal.AUTOMATIC);
    }

    @Test
    void should_read_only_what_the_own_server_vouches_for_when_it_is_named() {
        MailClassifier sorting = sorting("ehm.example", "mx.ehm.example");

        assertThat(sorting.sourceOf(proven("mx.ehm.example; spf=pass; dmarc=pass header.from=ehm.example")))
                .isEqualTo(MailClassifier.FORWARDS);
        assertRefused(sorting, Mails.from("anna@ehm.example"), MailRefusal.UNPROVEN_SENDER);
        for (String result : List.of(
                "mx.ehm.example; dmarc=fail",
                "mx.ehm.example; spf=pass (dmarc=pass)",
                "mx.ehm.example; dmarc=passed-by-nobody",
                "mx.evil.example; dmarc=pass",
                "mx.ehm.example; dmarc=fail\nAuthentication-Results: mx.ehm.example; dmarc=pass")) {
            assertRefused(sorting, proven(result), MailRefusal.UNPROVEN_SENDER);
        }
    }

    private static ReceivedMail proven(String results) {
        return Mails.from("anna@ehm.example", "Authentication-Results: " + results);
    }

    private static Source sorted(String from) {
        return sorting("ehm.example", "").sourceOf(Mails.from(from));
    }

    private static MailClassifier sorting(String trusted, String authority) {
        return new MailClassifier(new Sources(List.of(PAPER, OTHER, Given.feed())), trusted, authority);
    }

    private static void assertRefused(MailClassifier sorting, ReceivedMail mail, MailRefusal why) {
        assertThatThrownBy(() -> sorting.sourceOf(mail))
                .isInstanceOfSatisfying(RefusedMailException.class, refused -> assertThat(refused.why())
                        .isEqualTo(why));
    }
}

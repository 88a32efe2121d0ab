package se.omvarld.source.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.Sources;
import se.omvarld.source.mail.part.MailRefusal;
import se.omvarld.source.mail.part.RefusedMailException;

/** Which headers of the own server, mx.ehm.example, prove that a mail comes from where it says. */
class SenderProofTest {
    private static final String FROM = "Anna <anna@ehm.example>";

    /** As real servers write them (Postfix with OpenDMARC, Gmail, Fastmail, rspamd), and as the RFC's appendix may be written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.ehm.example; dmarc=pass header.from=ehm.example",
                "mx.ehm.example; dmarc=pass (p=none dis=none) header.from=ehm.example",
                "MX.EHM.Example 1; DMARC=Pass Header.From=EHM.example",
                "mx.ehm.example;\r\n\tdkim=pass header.i=@ehm.example header.s=s1 header.b=\"Ab/+c=\";\r\n"
                        + "\tspf=pass (mx.ehm.example: domain of anna@ehm.example designates 192.0.2.1 as permitted sender)"
                        + " smtp.mailfrom=anna@ehm.example;\r\n"
                        + "\tdmarc=pass (p=REJECT sp=QUARANTINE dis=NONE) header.from=ehm.example",
                "mx.ehm.example; dkim=pass (2048-bit rsa key) header.d=ehm.example header.b=Ab+/c== header.a=rsa-sha256"
                        + " x-bits=2048; dmarc=pass policy.published-domain-policy=none (p=none,d=none) header.from=ehm.example",
                "mx.ehm.example; dmarc=pass (policy=none) header.from=ehm.example;",
                "mx.ehm.example; iprev=pass smtp.remote-ip=2001:db8::1 (x); dmarc=pass action=none header.from=ehm.example",
                "mx.ehm.example; auth=pass smtp.mailfrom=; dmarc=pass header.from=ehm.example",
                "(we (say) so) \"mx.ehm.example\" (foobar) 1 (baz) ; (a) dmarc (b) / (c) 1 (d) = (e\\)) pass"
                        + " reason (f) = (g) \"dmarc=fail; ok\" header (h) . (i) from (j) = (k) ehm.example (l)",
                "mx.ehm.example; dmarc=pass header.from=\"ehm.example\"",
                "mx.ehm.example; dmarc=pass\r\n header.from=ehm.example\r\nAuthentication-Results: mx.ehm.example; dmarc=fail",
                "relay.ehm.example; spf=none\r\nAuthentication-Results: mx.ehm.example; dmarc=pass header.from=ehm.example",
                "spf=pass (no name) smtp.mailfrom=x.example; dkim=none\r\n"
                        + "Authentication-Results: mx.ehm.example; dmarc=pass header.from=ehm.example",
                "mx.ehm.example; x-odd=??? [] a.b; dmarc=pass header.from=ehm.example",
            })
    void should_believe_what_the_own_server_says(String results) {
        assertThat(source(FROM, results)).isEqualTo(MailClassifier.FORWARDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // not said
                "",
                "mx.ehm.example",
                "mx.ehm.example; none",
                "mx.ehm.example; dmarc=fail header.from=ehm.example",
                "mx.ehm.example; spf=pass smtp.mailfrom=ehm.example; dkim=pass header.d=ehm.example",
                "mx.ehm.example; dmarc=pass",
                "mx.ehm.example; dmarc=bestguesspass header.from=ehm.example",
                "mx.ehm.example; dmarc=pass-not header.from=ehm.example",
                "mx.ehm.example; dmarc=passé header.from=ehm.example",
                "mx.ehm.example; xdmarc=pass header.from=ehm.example",
                "mx.ehm.example; x-dmarc=pass header.from=ehm.example",
                "mx.ehm.example; d(x)marc=pass header.from=ehm.example",
                "mx.ehm.example; arc.dmarc=pass header.from=ehm.example",
                "mx.ehm.example; dmarc/2=pass header.from=ehm.example",
                "mx.ehm.example 2; dmarc=pass header.from=ehm.example",
                // of another domain
                "mx.ehm.example; dmarc=pass header.from=evil.example",
                "mx.ehm.example; dmarc=pass header.from=sub.ehm.example",
                "mx.ehm.example; dmarc=pass header.from=example",
                "mx.ehm.example; dmarc=pass header.from=ehm.example.evil.example",
                "mx.ehm.example; dmarc=pass header.from=ehm.example@evil.example",
                "mx.ehm.example; dmarc=pass header.from=\"ehm.example\"@evil.example",
                "mx.ehm.example; dmarc=pass header.from=ehm.example,evil.example",
                "mx.ehm.example; dmarc=pass header.from=evil.example header.from=ehm.example",
                "mx.ehm.example; dmarc=pass header.from=evil.example (header.from=ehm.example)",
                "mx.ehm.example; dmarc=pass header.from=evil.example reason=\"header.from=ehm.example\"",
                "mx.ehm.example; dmarc=pass header.from=evil.example policy.header.from=ehm.example",
                "mx.ehm.example; dmarc=pass smtp.from=ehm.example header.d=ehm.example",
                "mx.ehm.example; dmarc=pass header.fro\u043C=ehm.example",
                "mx.ehm.example; dmarc=pass header.from=ehm.ex\u0430mple",
                "mx.ehm.example; dmarc=pass header.from= (ehm.example) header.x=ehm.example",
                // words of the sender within those of the server
                "mx.ehm.example; spf=pass smtp.mailfrom=\"x; dmarc=pass header.from=ehm.example \"@evil.example",
                "mx.ehm.example;\r\n spf=pass smtp.mailfrom=\"x;\r\n dmarc=pass header.from=ehm.example \"@evil.example;\r\n"
                        + " dmarc=fail (p=none) header.from=ehm.example",
                "mx.ehm.example; spf=pass smtp.mailfrom=\"x\\\"; dmarc=pass header.from=ehm.example; \\\"\"@evil.example",
                "mx.ehm.example; spf=fail reason=\"; dmarc=pass header.from=ehm.example\"",
                "mx.ehm.example; spf=fail reason=\"x\\\\\\\"; dmarc=pass header.from=ehm.example\"",
                "mx.ehm.example; spf=fail (x (y) ; dmarc=pass header.from=ehm.example)",
                "mx.ehm.example; spf=fail (x \\) ; dmarc=pass header.from=ehm.example)",
                "mx.ehm.example; spf=fail (\"x) \" ; dmarc=fail header.from=ehm.example",
                "mx.ehm.example; dmarc=fail header.from=ehm.example; spf=pass smtp.helo=x; dmarc=pass header.from=ehm.example",
                "mx.ehm.example; dmarc=pass header.from=ehm.example; dmarc=fail header.from=ehm.example",
                "mx.ehm.example; dmarc=pass header.from=ehm.example; dmarc fail",
                "mx.ehm.example; spf=pass smtp.mailfrom=x dmarc=pass header.from=ehm.example",
                "mx.ehm.example; spf=pass\r\n dmarc=pass header.from=ehm.example",
                // parts that cannot be told apart
                "mx.ehm.example; dmarc=pass header.from=ehm.example (open",
                "mx.ehm.example; dmarc=pass header.from=ehm.example \"open",
                "mx.ehm.example; dmarc=pass header.from=ehm.example; spf=fail x)",
                "mx.ehm.example; spf=fail smtp.mailfrom=x\\; dmarc=pass header.from=ehm.example",
                "mx.ehm.example; spf=fail smtp.mailfrom=x\u0000; dmarc=pass header.from=ehm.example",
                "mx.ehm.example; dmarc=pass header.from=ehm.example ???",
                "mx.ehm.example dmarc=pass header.from=ehm.example",
                "mx.ehm.example; dmarc=pass header=from=ehm.example",
                // of another server, or not the topmost
                "evil.example; dmarc=pass header.from=ehm.example",
                "mx.ehm.example.evil.example; dmarc=pass header.from=ehm.example",
                "xmx.ehm.example; dmarc=pass header.from=ehm.example",
                "mx.ehm.example/x; dmarc=pass header.from=ehm.example",
                "mx.e\u04BBm.example; dmarc=pass header.from=ehm.example",
                "evil.example (mx.ehm.example); dmarc=pass header.from=ehm.example",
                "; mx.ehm.example; dmarc=pass header.from=ehm.example",
                "mx.ehm.example; dmarc=fail\r\nAuthentication-Results: mx.ehm.example; dmarc=pass header.from=ehm.example",
                "mx.ehm.example; spf=pass\r\nAuthentication-Results: mx.ehm.example; dmarc=pass header.from=ehm.example",
                "mx.ehm.example; dmarc=fail (open\r\nAuthentication-Results: mx.ehm.example; dmarc=pass header.from=ehm.example",
                "(open\r\nAuthentication-Results: mx.ehm.example; dmarc=pass header.from=ehm.example",
                "\"mx.ehm.example; dmarc=fail\r\nAuthentication-Results: mx.ehm.example; dmarc=pass header.from=ehm.example",
                "(own) mx.ehm.example; dmarc=fail\r\nAuthentication-Results: mx.ehm.example; dmarc=pass header.from=ehm.example",
            })
    void should_believe_nothing_else(String results) {
        assertUnproven(FROM, results);
    }

    @Test
    void should_believe_no_header_that_is_too_long_to_be_read_whole() {
        String pass = "mx.ehm.example; dmarc=pass header.from=ehm.example";

        assertUnproven(FROM, pass + "; spf=fail (" + "x".repeat(9_990 - pass.length()) + "); dmarc=fail");
        assertUnproven(FROM, "(" + "x".repeat(10_000) + ") " + pass);
        assertUnproven(FROM, "(".repeat(5_000) + ")".repeat(5_000) + pass);
        assertUnproven(
                FROM,
                "evil.example; x=y\r\nAuthentication-Results: ".repeat(60)
                        + "mx.ehm.example; dmarc=pass header.from=ehm.example");
    }

    /** Domains in other letters than ASCII, as people write them and as the DNS has them. */
    @ParameterizedTest
    @CsvSource({
        "räksmörgås.example, räksmörgås.example",
        "räksmörgås.example, xn--rksmrgs-5wao1o.example",
        "RÄKSMÖRGÅS.example, XN--rksmrgs-5wao1o.EXAMPLE",
        "xn--rksmrgs-5wao1o.example, räksmörgås.example",
    })
    void should_know_a_domain_in_both_of_its_forms(String domain, String said) {
        MailClassifier sorting = sorting(domain);

        assertThat(sorting.sourceOf(mail("anna@" + domain, "mx.ehm.example; dmarc=pass header.from=" + said)))
                .isEqualTo(MailClassifier.FORWARDS);
    }

    @ParameterizedTest
    @CsvSource({
        "faß.example, fass.example",
        "fass.example, faß.example",
        "xn--fa-hia.example, fass.example",
        "ehm.example, ｅｈｍ.example",
        "räksmörgås.example, raksmorgas.example",
        "räksmörgås.example, xn--rksmrgs-5wao1o.evil.example",
    })
    void should_not_take_one_domain_for_another_that_programs_write_alike(String domain, String said) {
        MailClassifier sorting = sorting(domain);
        ReceivedMail mail = mail("anna@" + domain, "mx.ehm.example; dmarc=pass header.from=" + said);

        assertThatThrownBy(() -> sorting.sourceOf(mail)).isInstanceOf(RefusedMailException.class);
    }

    /** The server says pass for the trusted domain, but whose mail it is cannot be told. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@ehm.example, eva@ehm.example",
                "anna@ehm.example\r\nFrom: eva@ehm.example",
                "anna@ehm.example\r\nFROM : evil@evil.example",
                "anna@ehm.example\r\n evil@evil.example",
                "anna@ehm.example;evil@evil.example",
                "Analys: anna@ehm.example;",
                "Analys: anna@ehm.example, eva@ehm.example;",
                "anna@ehm.example <evil@evil.example>",
                "<anna@ehm.example> <evil@evil.example>",
                "<evil@evil.example>, <anna@ehm.example>",
                "\"anna@ehm.example\"@evil.example",
                "evil@evil.example@ehm.example",
                "<@evil.example:anna@ehm.example>",
                "anna@ehm.example>",
                "anna@ehm",
                "anna",
                "ann\u212A@ehm.example",
                "anna@e\u0433m.example",
                "",
            })
    void should_know_no_sender_but_one_plain_address(String from) {
        ReceivedMail mail = mail(from, "mx.ehm.example; dmarc=pass header.from=ehm.example");

        assertThatThrownBy(() -> sorting("ehm.example").sourceOf(mail)).isInstanceOf(RefusedMailException.class);
    }

    @Test
    void should_know_no_sender_in_a_from_that_is_padded_with_comments_or_names() {
        String comments = "\r\n (" + "x".repeat(70) + ")";

        assertThat(mail("anna@ehm.example" + comments.repeat(5), "x").sender()).isEqualTo("anna@ehm.example");
        for (int lines : List.of(14, 150, 2_000)) {
            String padded = "anna@ehm.example" + comments.repeat(lines) + "\r\n <evil@evil.example>";
            assertThat(mail(padded, "x").sender()).isEmpty();
        }
        assertThat(mail("\"" + "x".repeat(9_980) + "\" <anna@ehm.example>, <evil@evil.example>", "x")
                        .sender())
                .isEmpty();
    }

    @Test
    void should_ask_for_no_proof_when_the_server_lets_no_forgery_in() {
        MailClassifier sorting = new MailClassifier(new Sources(List.of()), "ehm.example", "server-refuses-forgeries");

        assertThat(sorting.sourceOf(Mails.from(FROM))).isEqualTo(MailClassifier.FORWARDS);
    }

    private static Source source(String from, String results) {
        return sorting("ehm.example").sourceOf(mail(from, results));
    }

    private static void assertUnproven(String from, String results) {
        assertThatThrownBy(() -> source(from, results))
                .isInstanceOfSatisfying(RefusedMailException.class, refused -> assertThat(refused.why())
                        .isEqualTo(MailRefusal.UNPROVEN_SENDER));
    }

    private static MailClassifier sorting(String trusted) {
        return new MailClassifier(new Sources(List.of()), trusted, "mx.ehm.example");
    }

    private static ReceivedMail mail(String from, String results) {
        return Mails.parsed(
                "From: " + from + "\r\nAuthentication-Results: " + results + "\r\nSubject: Hej\r\n\r\nHej.\r\n");
    }
}

package se.omvarld.mail.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.omvarld.store.FrozenWeekTestBase;
import se.omvarld.store.edition.DeliveryLedger;

/** Reports of mail servers that a mail came back. */
@Tag("slow")
class BounceReportsTest extends FrozenWeekTestBase {
    private static final Path REPORTS = Path.of("src/test/resources/mailbox/bounces");

    private DeliveryLedger ledger;
    private BounceReports reports;

    @BeforeEach
    void send() {
        deliveries.sent(lease("a"));
        deliveries.sent(lease("b"));
        ledger = new DeliveryLedger(newsroom.store, clock);
        reports = new BounceReports(ledger);
    }

    private boolean take(String mail) throws Exception {
        byte[] bytes = mail.getBytes(StandardCharsets.ISO_8859_1);
        return reports.take(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)) {
            @Override
            public InputStream getInputStream() { // as the server hands out a mail: whole
                return new ByteArrayInputStream(bytes);
            }
        });
    }

    private static String report(String name) throws Exception {
        return Files.readString(REPORTS.resolve(name));
    }

    private List<String> bounces() {
        return ledger.of(PERIOD).stream().map(DeliveryLedger.Line::bounce).toList();
    }

    @Test
    void should_note_at_its_delivery_what_came_back() throws Exception {
        assertThat(take(report("postfix.eml"))).isTrue();

        assertThat(bounces())
                .containsExactly("5.1.1 550 5.1.1 <A@example.se>: Recipient address rejected: User unknown", "");
    }

    @Test
    void should_know_whom_it_was_for_when_an_alias_stood_between_and_only_headers_came_back() throws Exception {
        assertThat(take(report("exchange-headers.eml"))).isTrue();

        assertThat(bounces()).containsExactly("", "5.2.2 552 5.2.2 mailbox full");
    }

    @Test
    void should_say_nothing_of_a_mail_that_only_takes_longer() throws Exception {
        assertThat(take(report("postfix.eml").replace("Action: failed", "Action: delayed")))
                .isTrue();
        assertThat(bounces()).containsOnly("");
    }

    @Test
    void should_leave_reports_on_others_mails_and_other_mails_alone() throws Exception {
        assertThat(take(report("postfix.eml").replace("<2026-W11a0>", "<other@example.se>")))
                .isFalse();
        assertThat(take("From: a@example.se\n\nFinal-Recipient: rfc822; a@example.se\nAction: failed\n"))
                .isFalse();
        assertThat(bounces()).containsOnly("");
    }

    @Test
    @Timeout(20)
    void should_ask_little_of_the_store_when_a_report_is_endless() throws Exception {
        String many =
                "Final-Recipient: rfc822; x@example.se\nAction: failed\nMessage-ID: <2026-W11a0>\n\n".repeat(100_000);

        assertThat(take("Content-Type: multipart/report; report-type=delivery-status\n\n" + many))
                .isTrue();
        assertThat(bounces()).containsOnly("");
    }
}

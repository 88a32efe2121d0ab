package se.omvarld.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.item.Item;

/** What an analyst's forward becomes: one item. */
class ForwardReaderTest {

    @Test
    void should_take_the_forwarded_link_and_not_the_one_of_the_signature() {
        Item item = read(Mails.file("forward-link.eml"));

        assertThat(item.title()).isEqualTo("Ny rapport om digital mognad i kommuner");
        assertThat(item.link()).isEqualTo("https://www.konsult.example/rapporter/digital-mognad");
        assertThat(item.lead()).startsWith("Rapporten jämför");
        assertThat(item.published().orElseThrow()).isEqualTo("2026-03-20T13:00:00Z");
        assertThat(item.origin().publisher()).isEqualTo("Vidarebefordrat");
    }

    @Test
    void should_read_the_attached_newsletter_when_a_mail_is_forwarded_as_attachment() {
        Item item = read(Mails.file("forward-attached.eml"));

        assertThat(item.title()).isEqualTo("Vecka 12: Regionerna byter journalsystem");
        assertThat(item.link()).isEqualTo("https://www.tidningen.example/regionerna-byter");
        assertThat(item.lead()).startsWith("Tre regioner");
    }

    @Test
    void should_name_the_item_after_the_pdf_when_there_is_no_link() {
        Item item = read(Mails.file("forward-pdf.eml"));

        assertThat(item.title()).isEqualTo("AI i vården 2026");
        assertThat(item.link()).isEmpty();
        assertThat(item.lead()).startsWith("Leverantörens rapport");
        assertThat(item.key()).contains("forward-3@ehm.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"VB: Ny lag", "Fwd: Ny lag", "FW: VB: SV: Ny lag", "fw:Ny lag", "Re[2]: Ny lag", "Ny lag"})
    void should_strip_what_mail_programs_put_before_a_subject(String subject) {
        Mail mail = Mails.parsed("From: a@b.se\nSubject: " + subject + "\n\nhttps://www.riksdagen.example/ny-lag\n");

        assertThat(read(mail).title()).isEqualTo("Ny lag");
    }

    @Test
    void should_refuse_a_mail_that_shows_nothing() {
        assertThatThrownBy(() -> read(Mails.parsed("From: a@b.se\nSubject: VB:\n\n\n")))
                .isInstanceOfSatisfying(RefusedMailException.class, refused -> assertThat(refused.why())
                        .isEqualTo(MailRefusal.NOTHING_TO_SHOW));
    }

    private static Item read(Mail mail) {
        return new ForwardReader(Given.CLOCK, new PdfReader())
                .read(MailSorting.FORWARDS, mail)
                .get(0);
    }
}

package se.omvarld.source.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.item.Item;
import se.omvarld.source.config.Given;
import se.omvarld.source.mail.part.MailRefusal;
import se.omvarld.source.mail.part.RefusedMailException;
import se.omvarld.source.pdf.PdfReader;
import se.omvarld.source.pdf.Pdfs;

/** What an analyst's forward becomes: one item. */
@Tag("slow")
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
    void should_take_title_and_lead_from_the_pdf_itself_when_there_is_no_link() {
        byte[] pdf = new Pdfs()
                .title("Microsoft Word - rapport.docx")
                .block(26, "AI i vården 2026")
                .block(11, "Regionerna använder allt mer artificiell intelligens,", "men nyttan följs sällan upp.")
                .bytes();

        Item item = read(withPdf("VB: Läs den här", pdf));

        assertThat(item.title()).isEqualTo("AI i vården 2026");
        assertThat(item.lead()).startsWith("Regionerna använder").endsWith("följs sällan upp.");
    }

    @Test
    void should_keep_the_subject_when_the_pdf_cannot_be_read() {
        byte[] pdf = new Pdfs()
                .password("hemligt")
                .title("Hemlig titel")
                .block(11, "Text")
                .bytes();

        Item item = read(withPdf("VB: Rapport om AI i vården", pdf));

        assertThat(item.title()).isEqualTo("Rapport om AI i vården");
        assertThat(item.lead()).startsWith("Hej, här är den rapport");
    }

    private static ReceivedMail withPdf(String subject, byte[] pdf) {
        return Mails.parsed("""
                From: anna@ehm.example
                Subject: %s
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain; charset=utf-8

                Hej, här är den rapport som vi talade om i går.
                --x
                Content-Type: application/pdf; name=rapport.pdf
                Content-Transfer-Encoding: base64

                %s
                --x--
                """.formatted(subject, Base64.getMimeEncoder().encodeToString(pdf)));
    }

    @Test
    void should_name_the_item_after_the_file_when_neither_pdf_nor_subject_says_more() {
        Item item = read(Mails.file("forward-pdf.eml"));

        assertThat(item.title()).isEqualTo("AI i vården 2026");
        assertThat(item.link()).isEmpty();
        assertThat(item.lead()).startsWith("Leverantörens rapport");
        assertThat(item.key()).contains("forward-3@ehm.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"VB: Ny lag", "Fwd: Ny lag", "FW: VB: SV: Ny lag", "fw:Ny lag", "Re[2]: Ny lag", "Ny lag"})
    void should_strip_what_mail_programs_put_before_a_subject(String subject) {
        ReceivedMail mail =
                Mails.parsed("From: a@b.se\nSubject: " + subject + "\n\nhttps://www.riksdagen.example/ny-lag\n");

        assertThat(read(mail).title()).isEqualTo("Ny lag");
    }

    @Test
    void should_refuse_a_mail_that_shows_nothing() {
        assertThatThrownBy(() -> read(Mails.parsed("From: a@b.se\nSubject: VB:\n\n\n")))
                .isInstanceOfSatisfying(RefusedMailException.class, refused -> assertThat(refused.why())
                        .isEqualTo(MailRefusal.NOTHING_TO_SHOW));
    }

    private static Item read(ReceivedMail mail) {
        return new ForwardReader(Given.CLOCK, new PdfReader())
                .read(MailClassifier.FORWARDS, mail)
                .get(0);
    }
}

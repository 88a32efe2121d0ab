package se.omvarld.source.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.omvarld.item.Item;
import se.omvarld.source.config.Given;
import se.omvarld.source.mail.part.MailRefusal;
import se.omvarld.source.mail.part.RefusedMailException;
import se.omvarld.source.pdf.PdfReader;

/** Mails as Outlook, Gmail, Apple Mail, Thunderbird, Exchange and gateways write them; made up after what those send. */
class MailProgramsTest {
    private static final String LEAD =
            "Institutet har i dag lagt fram en ny rapport om digitala vårdmöten i tjugo regioner.";
    private static final String TIP = "aka.ms/LearnAboutSenderIdentification";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>Du får inte ofta e-post från info@a.example. <a href='https://" + TIP
                        + "'>Läs om varför</a></div>",
                "<div>Vissa som har fått det här meddelandet får inte ofta e-post från info@a.example. <a href='https://"
                        + TIP + "'>Lär dig varför detta är viktigt</a></div>",
                "<p>CAUTION: This email originated from outside of the organization. Do not click links."
                        + " <a href='https://intranat.ehm.example/natfiske'>Läs mer om nätfiske</a></p>",
                "<p><b>VARNING:</b> Det här mejlet kommer från en extern avsändare. Klicka inte på länkar.</p>",
                "<p>Obs! Detta mail kommer utifrån. Var uppmärksam på länkar och bilagor i mailet.</p>",
                "<div>Denna avsändare är okänd för dig. Svara endast om du är säker på vem det är.</div>",
                "<p>ZjQcmQRYFpfptBannerStart</p><p>This Message Is From an External Sender</p>"
                        + "<a href='https://us-phishalarm-ewt.proofpoint.com/EWT/v1/A!x'>Report Suspicious</a>",
                "<div>Avsändaren är inte verifierad.</div><a href='https://security-eu.mimecast.com/ttpwp#/enrol'>Mimecast"
                        + " Attachment Protection has deemed this file to be safe</a>"
            })
    void should_take_no_notice_of_a_mail_system_for_the_item(String notice) {
        Item item = forwarded(forward(notice + "<p>" + LEAD + "</p><a href='https://a.example/2026/x'>Rapport</a>"));

        assertThat(item.link()).isEqualTo("https://a.example/2026/x");
        assertThat(item.lead()).isEqualTo(LEAD);
    }

    @Test
    void should_never_take_a_link_to_the_own_help_pages() {
        String help = "<p>" + LEAD
                + "</p><a href='https://stod.ehm.example/natfiske/anmal'>Anmäl nätfiske till it-stödet</a>";

        assertThat(read(forward(help), "ehm.example").get(0).link()).isEmpty();
        assertThat(read(forward(help), "").get(0).link()).isEqualTo("https://stod.ehm.example/natfiske/anmal");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/html  | <hr><div id=divRplyFwdMsg><b>Från:</b> A<br><b>Skickat:</b> i dag<br><b>Till:</b> B<br><b>Ämne:</b> Nytt</div><a href=https://a.example/2026/x>Rapport</a>
            text/html  | <div class=gmail_quote>---------- Forwarded message ---------<br>Från: A<br>To: B<br><a href=https://a.example/2026/x>Rapport</a></div><br>-- <br><a href=https://b.example/om/profil-min>Min profilsida hos oss</a>
            text/html  | <div>https://a.example/2026/x</div><div>Hämta <a href=https://aka.ms/o0ukef>Outlook för iOS</a></div>
            text/plain | Se<LF><LF>-------- Vidarebefordrat meddelande --------<LF>Ämne: Nytt<LF>Datum: i dag<LF>Från: A<LF>Till: B<LF><LF>https://a.example/2026/x
            text/plain | ________________________________<LF>Från: A<LF>Skickat: i dag<LF>Till: B<LF>Ämne: Nytt<LF><LF>Rapport<https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2F2026%2Fx&data=05>.
            text/plain | Se https://a.example/2026/x<LF><LF>Skickat från min iPhone
            """)
    void should_find_the_link_in_what_programs_forward(String type, String body) {
        String mail = "From: anna@ehm.example\nSubject: VB: Nytt\nContent-Type: " + type + "; charset=utf-8\n\n"
                + body.replace("<LF>", "\n");

        assertThat(forwarded(Mails.parsed(mail)).link()).isEqualTo("https://a.example/2026/x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Klart: https://ehm.sharepoint.com/:w:/s/x/EaBc                                        | SV: Omvärldsbevakning mars 2026: utkast till månadsrapport
            <a href="https://ehm-my.sharepoint.com/:w:/g/x/EaBc">Omvarldsbevakning-2026-03.docx</a> | Klart
            https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fehm.sharepoint.com%2F%3Aw%3A%2Fs%2FEaBc | Utkastet
            https://docs.google.com/document/d/1AbC/edit                                          | Utkast mars
            https://drive.google.com/file/d/1AbC/view Omvarldsbevakning-2026-03                   | Klart
            https://1drv.ms/w/s!AbC                                                               | SV: Omvärldsbevakning v. 12
            """)
    void should_ask_for_the_file_when_the_draft_lies_somewhere(String body, String subject) {
        ReceivedMail mail = Mails.parsed(
                "From: anna@ehm.example\nSubject: " + subject + "\nContent-Type: text/html; charset=utf-8\n\n" + body);

        assertThatThrownBy(() -> forwarded(body.startsWith("<a") ? mail : plain(subject, body)))
                .isInstanceOfSatisfying(RefusedMailException.class, refused -> assertThat(refused.why())
                        .isEqualTo(MailRefusal.LINKED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VB: Rapport | https://regionen.sharepoint.com/:b:/s/x/Rapport-AI.pdf
            Omvärldsbevakning | https://a.example/2026/x
            VB: Omvärldsbevakning inom vården, ny rapport | https://a.example/2026/x
            """)
    void should_take_a_tip_for_an_item_though_it_looks_like_an_answer(String subject, String link) {
        assertThat(forwarded(plain(subject, link)).link()).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/calendar; method=REQUEST         | METHOD:REQUEST
            application/ics; name=invite.ics      | METHOD:REQUEST
            application/octet-stream; name=a.ics  | METHOD:CANCEL
            """)
    void should_make_no_item_of_an_invitation(String type, String method) {
        assertThatThrownBy(() -> forwarded(withCalendar(type, method)))
                .isInstanceOfSatisfying(RefusedMailException.class, refused -> assertThat(refused.why())
                        .isEqualTo(MailRefusal.INVITATION));
    }

    @Test
    void should_read_a_forward_that_brings_a_date_for_the_calendar() {
        ReceivedMail mail =
                withCalendar("text/calendar; name=a.ics\nContent-Disposition: attachment", "METHOD:PUBLISH");

        assertThat(forwarded(mail).link()).isEqualTo("https://a.example/2026/x");
    }

    @Test
    void should_make_each_mail_of_a_digest_an_item() {
        String inner = "\n--b\n\nSubject: Nyhet %1$d om journaler\n\nhttps://a.example/2026/%1$d\n";
        ReceivedMail mail =
                Mails.parsed("From: anna@ehm.example\nSubject: Två\nContent-Type: multipart/digest; boundary=b\n"
                        + inner.formatted(1) + inner.formatted(2) + "\n--b--\n");

        assertThat(read(mail, ""))
                .extracting(Item::link)
                .containsExactly("https://a.example/2026/1", "https://a.example/2026/2");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16LE, utf-16, Ökad säkerhet för journaler i hela landet",
        "UTF-16BE, utf-16be, – så ökar säkerheten för journaler i landet",
        "windows-1252, iso-8859-1, Ökad säkerhet – ”nu” för journaler…",
        "x-MacRoman, macintosh, Ökad säkerhet för journaler i hela landet",
        "x-MacRoman, x-mac-roman, Ökad säkerhet för journaler i hela landet",
        "ISO-8859-15, iso-8859-15, Ökad säkerhet för 5 € per journal och år",
        "UTF-8, utf-8;, Ökad säkerhet för journaler i hela landet",
    })
    void should_read_letters_as_they_were_written(String written, String declared, String title) {
        String body = "\r\n" + title + "\r\nhttps://a.example/2026/x\r\n";
        String mail = "From: b@b.se\nContent-Type: text/plain; charset=\"" + declared
                + "\"\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(body.getBytes(Charset.forName(written)));

        assertThat(forwarded(Mails.parsed("Subject: \n" + mail)).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-8", "windows-1252"})
    void should_read_letters_that_stand_in_headers_without_encoding(String charset) {
        byte[] mail = ("From: Vårdbladet <b@b.se>\nSubject: Åtta regioner från söder\nContent-Disposition: attachment;"
                        + " filename=Omvärldsbevakning.docx\n\nx")
                .getBytes(Charset.forName(charset));

        assertThat(new MailReader().parse(mail).subject()).isEqualTo("Åtta regioner från söder");
        assertThat(new MailReader().parse(mail).sender()).isEqualTo("b@b.se");
        assertThat(new MailReader().parse(mail).attached().name()).isEqualTo("Omvärldsbevakning.docx");
    }

    @Test
    void should_date_a_mail_without_date_as_the_server_took_it() throws MessagingException, IOException {
        MimeMessage onServer =
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream("From: b@b.se\n\nHej".getBytes(StandardCharsets.US_ASCII))) {
                    @Override
                    @SuppressWarnings("JavaUtilDate") // the library's
                    public Date getReceivedDate() {
                        return Date.from(Instant.parse("2026-03-18T08:00:00Z"));
                    }
                };

        assertThat(new MailReader().read(onServer).date()).isEqualTo("Wed, 18 Mar 2026 08:00:00 GMT");
    }

    private static ReceivedMail withCalendar(String type, String method) {
        return Mails.parsed(
                "From: anna@ehm.example\nSubject: VB: Seminarium\nContent-Type: multipart/mixed; boundary=b\n\n"
                        + "--b\nContent-Type: text/plain\n\nhttps://a.example/2026/x\n--b\nContent-Type: " + type
                        + "\n\nBEGIN:VCALENDAR\n" + method + "\nEND:VCALENDAR\n--b--\n");
    }

    private static ReceivedMail plain(String subject, String body) {
        return Mails.parsed("From: anna@ehm.example\nSubject: " + subject + "\n\n" + body);
    }

    private static ReceivedMail forward(String body) {
        return Mails.parsed(
                "From: anna@ehm.example\nSubject: VB: Nytt\nContent-Type: text/html; charset=utf-8\n\n" + body);
    }

    private static Item forwarded(ReceivedMail mail) {
        return read(mail, "intranat.ehm.example").get(0);
    }

    private static List<Item> read(ReceivedMail mail, String helpPages) {
        return new ForwardReader(Given.CLOCK, new PdfReader(), helpPages).read(MailClassifier.FORWARDS, mail);
    }
}

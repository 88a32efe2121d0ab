package se.omvarld.source.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.omvarld.item.Item;
import se.omvarld.source.config.Given;
import se.omvarld.source.link.UnwrappedLink;
import se.omvarld.source.mail.part.AttachedDocument;
import se.omvarld.source.mail.part.MailRefusal;
import se.omvarld.source.mail.part.RefusedMailException;
import se.omvarld.source.pdf.PdfReader;

/** Kinds of mails that programs and services make, and what is read of each. */
class MailKindsReadTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            N02-urldefense           | n02-tva?id=7 n02-tre n02-cisco n02-sophos | Patientdata ska flyttas till ny molntjänst
            N04-cte-8-bit            | n04         | E-hälsomyndigheten får nytt uppdrag
            N07-empty-multipart      | n07         | Regionerna enas om gemensam vårddata
            N08-ctype-no-semicolon   | n08         | AI i vården kräver nya regler
            N10-html-stub            | n10         | Ny vägledning om säker molntjänst i vården
            N11-image-alt            | n11-a n11-b | Ny lag om sammanhållen vårdinformation
            N13-flowed-delsp         | vagledning-om-saker-molntjanst-i-varden-och-omsorgen-for-kommuner-och-regioner | Ny vägledning om säker molntjänst i vården och omsorgen
            N17-from-comma           | n17         | Vårdcentraler får nytt stöd för e-tjänster
            N18-ref-param            | n18?ref=https%3A%2F%2Fnl18.example%2Fnyhetsbrev%2Fv12 | Sjukhus utsatt för it-attack
            N25-utf16-declared       | n25         | Ny lag om patientdata i vården
            """)
    void should_read_the_stories_of_newsletters(String file, String ends, String first) {
        List<Item> items = newsletter(Mails.file("kinds/" + file + ".eml"));

        assertThat(items)
                .extracting(Item::link)
                .containsExactly(Arrays.stream(ends.split(" "))
                        .map(end -> "https://www.tidning.example/2026/" + end)
                        .toArray(String[]::new));
        assertThat(items.get(0).title()).isEqualTo(first);
    }

    @Test
    void should_take_counting_links_of_one_story_for_one() {
        assertThat(newsletter(Mails.file("kinds/N03-unique-tracking.eml")))
                .extracting(Item::title)
                .containsExactly("Hälsodata säljs vidare utan samtycke", "Regionen byter journalsystem nästa år");
    }

    @ParameterizedTest
    @CsvSource({
        "F01-safety-tip, Ny rapport om digitala vårdmöten, https://www.institut.example/rapporter/digitala-vardmoten",
        "F01b-second-safety-tip, Ny lag om hälsodata och journaler, https://www.institut.example/lag-om-halsodata",
        "F02-split-utf8-subject, Ny strategi för hälsodata och vårdinformation i hela landet, https://www.tidning.example/2026/f02",
        "F06-apple-mail-mixed, AI-stöd i röntgen prövas i fyra regioner, https://www.rontgen.example/2026/ai-stod"
    })
    void should_read_what_is_forwarded(String file, String title, String link) {
        Item item = forwarded(Mails.file("kinds/" + file + ".eml")).get(0);

        assertThat(item.title()).isEqualTo(title);
        assertThat(item.link()).isEqualTo(link);
    }

    @Test
    void should_make_each_of_several_attached_mails_an_item() {
        assertThat(forwarded(Mails.file("kinds/F07-three-attached.eml")))
                .extracting(Item::link)
                .containsExactly(
                        "https://www.tidning.example/2026/f07-1",
                        "https://www.tidning.example/2026/f07-2",
                        "https://www.tidning.example/2026/f07-3");
    }

    @ParameterizedTest
    @CsvSource({"R02-sharepoint-link, LINKED", "R03-plain-reply, REPLY", "R04-digest-reply, REPLY"})
    void should_make_no_item_of_answers(String file, MailRefusal why) {
        ReceivedMail mail = Mails.file("kinds/" + file + ".eml");

        assertThatThrownBy(() -> forwarded(mail))
                .isInstanceOfSatisfying(RefusedMailException.class, refused -> assertThat(refused.why())
                        .isEqualTo(why));
        assertThat(Mails.file("kinds/R05-oof.eml").automatic()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "R01-winmail, Omvarldsbevakning-2026-03-utkast.docx",
        "R07-no-filename, bilaga.docx",
        "R08-unquoted-filename, Omvarldsbevakning-2026-03-utkast (1).docx",
        "R09-zip, Omvarldsbevakning-2026-03-utkast.zip"
    })
    void should_find_the_draft_however_it_is_packed(String file, String name) {
        AttachedDocument draft = Mails.file("kinds/" + file + ".eml").attached();

        assertThat(draft.name()).isEqualTo(name);
        assertThat(draft.bytes()).hasSize(41_655);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://urldefense.com/v3/__https://a.example/x*y__;Kw!!AB!z$                    | https://a.example/x+y
            https://linkprotect.cudasvc.com/url?a=https%3A%2F%2Fa.example%2Fx&c=E,1          | https://a.example/x
            https://x.r.eu-west-1.awstrack.me/L0/https:%2F%2Fa.example%2Fx/1/0102/sum=12     | https://a.example/x
            https://substack.com/redirect/2/eyJlIjoiaHR0cHM6Ly9hLmV4YW1wbGUveCJ9.sum?r=ab12c | https://a.example/x
            https://a.example/p/nyhet?publication_id=1&post_id=2&isFreemail=true&r=ab12c&token=eyJ | https://a.example/p/nyhet
            https://a.example/x?via=https%3A%2F%2Fb.example%2Fy                              | https://a.example/x?via=https%3A%2F%2Fb.example%2Fy
            """)
    void should_unwrap_links_and_strip_what_names_the_reader(String link, String target) {
        assertThat(UnwrappedLink.of(link)).contains(target);
    }

    @Test
    void should_take_two_mails_with_one_message_id_for_two() {
        String mail = "From: a@ehm.example\nMessage-ID: <1@x>\nSubject: %s\n\nEn text utan länk.\n";

        assertThat(forwarded(Mails.parsed(mail.formatted("Ny lag"))).get(0).key())
                .isNotEqualTo(forwarded(Mails.parsed(mail.formatted("Ny rapport")))
                        .get(0)
                        .key());
    }

    @Test
    void should_open_what_is_signed_and_say_when_it_is_encrypted() {
        byte[] part = "Content-Type: text/html\r\n\r\n<a href=https://a.example/2026/x>En nyhet om journaler</a>"
                .getBytes(StandardCharsets.US_ASCII);
        byte[] oid = {0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 7, 2};
        byte[] data = der(0x30, der(0x06, new byte[] {1, 2}), der(0xa0, der(0x04, part)));
        byte[] signed = der(0x30, der(0x02, new byte[] {1}), der(0x31), data, der(0x31));
        byte[] cms = der(0x30, der(0x06, oid), der(0xa0, signed));
        oid[8] = 3;
        byte[] encrypted = der(0x30, der(0x06, oid), der(0xa0, signed));

        assertThat(newsletter(smime(cms))).hasSize(1);
        assertThatThrownBy(() -> smime(encrypted)).hasMessageContaining("encrypted");
    }

    @Test
    void should_read_an_outlook_mail() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            write(file, "__substg1.0_0037001F", "Brev om journaler");
            write(file, "__substg1.0_1000001F", "https://a.example/2026/journaler");
            file.createDocument(new ByteArrayInputStream(new byte[32]), "__properties_version1.0");
            file.writeFilesystem(out);
        }
        ReceivedMail mail = attached("application/octet-stream; name=brev.msg", out.toByteArray());

        assertThat(forwarded(mail).get(0).link()).isEqualTo("https://a.example/2026/journaler");
        assertThatThrownBy(() -> attached("application/vnd.ms-outlook", new byte[] {1}))
                .isInstanceOf(RefusedMailException.class);
    }

    @Test
    void should_find_the_files_in_an_outlook_mail() throws IOException {
        ReceivedMail mail = attached(
                "application/octet-stream; name=brev.msg",
                outlook(Map.of("Rapport om AI.pdf", "%PDF-1.4", "Omvarldsbevakning-2026-03.docx", "PK")));

        assertThat(mail.inner().orElseThrow().pdf().orElseThrow().name()).isEqualTo("Rapport om AI.pdf");
        assertThat(mail.attached().name()).isEqualTo("Omvarldsbevakning-2026-03.docx");
    }

    /** An Outlook mail as MS-OXMSG has it: a stream for each property, a folder for each attachment. */
    private static byte[] outlook(Map<String, String> attached) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            write(file, "__substg1.0_0037001F", "Rapport");
            file.createDocument(new ByteArrayInputStream(new byte[32]), "__properties_version1.0");
            int number = 0;
            for (Map.Entry<String, String> one : attached.entrySet()) {
                DirectoryEntry folder = file.getRoot().createDirectory("__attach_version1.0_#%08X".formatted(number++));
                folder.createDocument(
                        "__substg1.0_3707001F",
                        new ByteArrayInputStream(one.getKey().getBytes(StandardCharsets.UTF_16LE)));
                folder.createDocument(
                        "__substg1.0_37010102",
                        new ByteArrayInputStream(one.getValue().getBytes(StandardCharsets.US_ASCII)));
                folder.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[8]));
            }
            file.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static void write(POIFSFileSystem file, String name, String text) throws IOException {
        file.createDocument(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_16LE)), name);
    }

    private static ReceivedMail smime(byte[] cms) {
        return attached("application/pkcs7-mime; name=smime.p7m", cms);
    }

    private static ReceivedMail attached(String type, byte[] bytes) {
        return Mails.parsed("From: a@ehm.example\nSubject: VB: Brev\nContent-Type: " + type
                + "\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(bytes));
    }

    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(tag);
        all.write(0x82);
        all.write(content.size() >> 8);
        all.write(content.size());
        all.writeBytes(content.toByteArray());
        return all.toByteArray();
    }

    private static List<Item> forwarded(ReceivedMail mail) {
        return new ForwardReader(Given.CLOCK, new PdfReader()).read(MailClassifier.FORWARDS, mail);
    }

    private static List<Item> newsletter(ReceivedMail mail) {
        return new NewsletterReader(Given.CLOCK).read(Mails.newsletter("brev", "b.se"), mail);
    }
}

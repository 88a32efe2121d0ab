package se.omvarld.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.border.Components;
import se.omvarld.cli.daemon.GivenRoutes;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Settings;
import se.omvarld.routes.PollRig;
import se.omvarld.routes.SharedRig;
import se.omvarld.routes.mailbox.Mailbox;
import se.omvarld.source.fetch.OddAnswers;
import se.omvarld.source.fetch.OddRequest;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.poll.PollReport;

/** All headers by which Camel's components are steered, sent from outside: each time everything is as without them. */
@Tag("slow")
@Timeout(120)
@ExtendWith(SharedRig.class)
class SteeringHeadersTest {
    private static final Path MAILS = Path.of("src/test/resources/mailbox");
    private static final String EVIL = "steered";

    /** What does harm when it is obeyed; all others get a word. */
    private static final Map<String, String> VALUES = Map.of(
            "CamelSqlQuery", "VACUUM INTO '%s/steered.db'",
            "CamelFileName", "../steered.txt",
            "CamelOverruleFileName", "../steered.txt",
            "copyTo", "INBOX",
            "delete", "true",
            "CamelHttpMethod", "DELETE",
            "CamelHttpResponseCode", "304");

    /** As a server or a folder shows it from outside. */
    private record Seen(Map<String, List<String>> folders, List<String> files, List<String> sent, String reports) {}

    @TempDir
    private Path folder;

    @Test
    void should_do_with_mails_what_it_does_without_steering_headers() throws Exception {
        Seen plain = mailed(folder.resolve("plain"), "");
        Seen steered = mailed(folder.resolve("steered"), lines(folder.resolve("steered"), name -> name));
        Seen shouted = mailed(folder.resolve("shouted"), lines(folder.resolve("shouted"), String::toUpperCase));

        assertThat(plain.folders().get("INBOX")).isEmpty();
        assertThat(plain.folders().get("Inlasta")).hasSize(2);
        assertThat(plain.folders().get("Ej-inlasta")).hasSize(4);
        assertThat(plain.sent()).hasSize(1);
        assertThat(steered).isEqualTo(plain);
        assertThat(shouted).isEqualTo(plain);
    }

    /** A newsletter, a forward, a stranger's mail and a broken draft are read twice, each with the lines on top. */
    private static Seen mailed(Path folder, String lines) throws Exception {
        GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        try (Mailbox mailbox = new Mailbox()) {
            Cli cli = new Cli(folder)
                    .with(mailbox.options())
                    .with("--set", "mail.smtp.host=127.0.0.1", "--set", "mail.smtp.security=none")
                    .with("--set", "mail.smtp.port=" + smtp.getSmtp().getPort(), "--now", "2026-03-20T15:00");
            newsletter(Files.createDirectories(folder.resolve("sources")));
            for (String mail : List.of(mail("newsletter.eml"), mail("forward-link.eml"), STRANGER, BROKEN_DRAFT)) {
                mailbox.receive((lines + mail.replaceAll("\r?\n", "\r\n")).getBytes(UTF_8));
            }
            String reports =
                    cli.run("poll", "--json").out() + cli.run("poll", "--json").out();
            return new Seen(mailbox.folders(), files(folder), sent(smtp), reports.replaceAll("\"millis\".*", ""));
        } finally {
            smtp.stop();
        }
    }

    private static final String STRANGER =
            "From: x@evil.example\nMessage-ID: <1@evil.example>\nSubject: Vinn pengar\n\nhttps://evil.example/1\n";

    private static final String BROKEN_DRAFT = """
            From: anna@ehm.example
            Subject: utkastet
            Message-ID: <2@ehm.example>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=x

            --x
            Content-Type: text/plain

            hej
            --x
            Content-Type: application/octet-stream; name="omvarldsbevakning-2026-03.docx"
            Content-Disposition: attachment; filename="omvarldsbevakning-2026-03.docx"

            not a docx
            --x--
            """;

    private static String mail(String name) throws IOException {
        return Files.readString(MAILS.resolve(name), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static void newsletter(Path sources) throws IOException {
        Files.writeString(sources.resolve("vardbladet.camel.yaml"), """
                - templatedRoute:
                    routeTemplateRef: newsletter
                    routeId: vardbladet
                    parameters:
                      - {name: publisher, value: Vårdbladet}
                      - {name: senders, value: utskick.vardbladet.example}
                """);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(file -> !file.matches(".*\\.db-(wal|shm)"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> sent(GreenMail smtp) throws Exception {
        List<String> mails = new ArrayList<>();
        for (MimeMessage mail : smtp.getReceivedMessages()) {
            mails.add(Arrays.toString(mail.getAllRecipients()) + mail.getSubject() + mail.getContent());
        }
        return mails;
    }

    @Test
    void should_ask_the_next_address_the_same_way_after_an_answer_with_steering_headers(PollRig rig)
            throws IOException {
        String[] lines = lines(folder, name -> name).strip().split("\r\n");
        rig.server.on("/plain-first", OddAnswers.status(500)).on("/plain-next", OddAnswers.good("Ett"));
        rig.server.on("/steered-first", OddAnswers.status(500, lines)).on("/steered-next", OddAnswers.good("Ett"));

        PollReport plain = rig.poll("/plain-first", "/plain-next");
        PollReport steered = rig.poll("/steered-first", "/steered-next");

        assertThat(plain.items()).isEqualTo(1);
        assertThat(steered.items()).isEqualTo(1);
        OddRequest expected = rig.server.requests("/plain-next").get(0);
        OddRequest asked = rig.server.requests("/steered-next").get(0);
        assertThat(asked.headers()).isEqualTo(expected.headers());
        assertThat(files(folder)).containsExactly("");
    }

    @Test
    void should_take_no_header_out_of_an_answer(PollRig rig) {
        String[] lines = lines(folder, String::toUpperCase).strip().split("\r\n");
        rig.server.on("/steering", OddAnswers.status(200, lines));
        Poll poll = new Poll(PollRig.feed("steering", rig.server.address("/steering")), Poll.Known.NOTHING);

        Exchange done = rig.routes()
                .exchange("direct:look", exchange -> exchange.getMessage().setBody(poll));

        assertThat(poll.answer().status()).isEqualTo(200);
        assertThat(poll.answer().headers()).containsEntry("moveTo", EVIL);
        assertThat(done.getMessage().getHeaders()).doesNotContainValue(EVIL);
    }

    @Test
    void should_take_a_file_whose_content_and_name_would_steer_as_any_other() throws IOException {
        assertThat(dropped("plain", "fil", "inget"))
                .isEqualTo(dropped("steered", "fil", lines(folder.resolve("steered"), name -> name)));
    }

    private List<String> dropped(String run, String name, String content) throws IOException {
        Path data = Files.createDirectories(folder.resolve(run));
        Path returned = Files.createDirectories(data.resolve("returer"));
        Files.setLastModifiedTime(
                Files.writeString(returned.resolve(name + ".docx"), content),
                java.nio.file.attribute.FileTime.from(java.time.Instant.parse("2026-03-05T09:00:00Z")));
        Settings settings = Settings.load(Path.of("config"), Map.of(), Map.of("report.returned", "returer"));
        try (RouteRuntime once = GivenRoutes.of(PollRig.folders(data), settings, PollRig.clock(), List.of(), false)
                .start()) {
            once.readOnce("returned");
        }
        assertThat(files(returned)).hasSize(4); // the folder, Ej-inlasta, the file and its note
        return files(data);
    }

    /** All of them as lines of a header. */
    private static String lines(Path folder, UnaryOperator<String> spelling) {
        Map<String, String> headers = new TreeMap<>();
        Components.headers().forEach(name -> headers.put(name, EVIL));
        headers.put("mail.smtp.host", "192.0.2.1"); // listened to, not in the catalogue
        headers.put("CamelBeanMethodName", "close");
        headers.put("CamelCharsetName", "UTF-16");
        VALUES.forEach((name, value) -> headers.put(name, value.formatted(folder)));
        headers.keySet().removeAll(NOT_STEERING);
        assertThat(headers).containsKeys("CamelSqlQuery", "CamelFileName", "CamelHttpUri", "moveTo", "copyTo");
        return headers.entrySet().stream()
                .map(header -> spelling.apply(header.getKey()) + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
    }

    /** A mail's and an answer's own, by which it would be another mail or answer. */
    private static final List<String> NOT_STEERING =
            List.of("Subject", "From", "To", "Cc", "Bcc", "Reply-To", "Content-Type", "Content-Encoding");
}

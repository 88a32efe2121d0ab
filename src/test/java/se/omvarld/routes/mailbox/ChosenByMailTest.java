package se.omvarld.routes.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.command.Cli;
import se.omvarld.cli.command.demo.DemoFebruary;
import se.omvarld.edition.issue.EditionService;
import se.omvarld.store.choice.Choices;
import se.omvarld.store.edition.Edition;

/** The demo's weekly mail, answered: read from a real IMAP server, answered through a real SMTP server. */
@Tag("slow")
class ChosenByMailTest {
    private static final String WEEK = "2026-W09";

    @TempDir
    private static Path folder;

    private static MailRig rig;
    private static Mailbox mailbox;
    private static MimeMessage digest;

    @BeforeAll
    static void sendDigest() throws Exception {
        DemoFebruary.polledInto(folder);
        rig = new MailRig(folder, "2026-03-02T07:00", List.of(), "alert.to=drift@ehm.example");
        mailbox = rig.mailbox;
        EditionService editions = rig.routes.bean("editionService", EditionService.class);
        rig.routes.send("direct:edition", editions.edition(Edition.Kind.WEEKLY, WEEK), Object.class);
        digest = new MimeMessage(rig.smtp().getReceivedMessages()[0]);
        rig.beginHere();
    }

    @BeforeEach
    void begin() throws Exception {
        rig.begin();
        rig.clock.set("2026-03-02T10:00");
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Test
    void should_keep_what_was_chosen_and_answer_once_however_often_the_mail_comes() throws Exception {
        byte[] mail = reply("<1@ehm.example>", "1 rapport\r\n2 nej\r\n99 rapport\r\n", "");
        mailbox.receive(mail);
        poll();
        mailbox.receive(mail);
        poll();
        mailbox.receive(reply("<other-device@ehm.example>", "1 rapport\r\n2 nej\r\n99 rapport\r\n", ""));
        poll();

        assertThat(chosen()).containsExactly("1 report true", "2 no true");
        assertThat(answers()).singleElement().satisfies(answer -> {
            assertThat(answer.getAllRecipients()[0]).hasToString("anna@ehm.example");
            assertThat(answer.getSubject()).isEqualTo("Omvärldsbevakning v. 9: en del av ditt svar gick inte att läsa");
            assertThat(answer.getContent().toString())
                    .contains("nr 1 till rapporten: ”", "”99 rapport”: det numret finns inte i brevet", "”ångra 12”");
        });
        assertThat(mailbox.folder("Inlasta")).hasSize(3);
        assertThat(mailbox.folder("Ej-inlasta")).isEmpty();
    }

    @Test
    void should_hand_free_text_to_people_and_choices_to_the_store() throws Exception {
        mailbox.receive(reply("<1@ehm.example>", "1 rapport\r\nKan vi ses 12.30 om rapporten?\r\n", ""));
        mailbox.receive(reply("<2@ehm.example>", "Tack!\r\n", ""));
        poll();

        assertThat(chosen()).containsExactly("1 report true");
        assertThat(sent("Omvärldsbevakning: ett svar att läsa från anna@ehm.example"))
                .hasSize(2);
        assertThat(answers()).hasSize(1); // none to pure thanks
    }

    @Test
    void should_answer_nothing_and_choose_nothing_when_a_machine_answers() throws Exception {
        mailbox.receive(reply("<1@ehm.example>", "1 rapport\r\n", "Auto-Submitted: auto-replied\r\n"));
        poll();

        assertThat(chosen()).isEmpty();
        assertThat(rig.smtp().getReceivedMessages()).isEmpty();
    }

    @Test
    void should_choose_nothing_and_answer_nobody_when_a_sender_is_not_proven() throws Exception {
        String forged = "Authentication-Results: mx.ehm.example; dmarc=fail header.from=ehm.example\r\n";
        mailbox.receive(reply("<1@ehm.example>", "1 rapport\r\n", forged));
        Cli.Result poll = rig.cli()
                .with("--set", "mail.imap.authserv-id=mx.ehm.example")
                .run("poll", "--now", "2026-03-02T10:00");

        assertThat(poll.code()).as(poll.err() + poll.out()).isZero();
        assertThat(chosen()).isEmpty();
        assertThat(rig.smtp().getReceivedMessages()).isEmpty();
        assertThat(mailbox.folder("Ej-inlasta")).isNotEmpty();
    }

    @Test
    void should_understand_an_undoing_that_answers_the_answer() throws Exception {
        mailbox.receive(reply("<1@ehm.example>", "1 rapport\r\n", ""));
        poll();
        String answer = answers().get(0).getMessageID();
        mailbox.receive(mail("<2@ehm.example>", "SV: " + answers().get(0).getSubject(), answer, "ångra 1\r\n", ""));
        poll();

        assertThat(chosen()).containsExactly("1 report false", "1 undo true");
    }

    @Test
    void should_know_the_digest_by_its_last_line_when_a_gateway_took_the_ids_and_by_a_links_subject() throws Exception {
        String text = ((jakarta.mail.Multipart) digest.getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
        String last = text.strip().substring(text.strip().lastIndexOf('\n') + 1).strip();
        String code = last.substring(last.indexOf("Utskicks-id"));
        mailbox.receive(
                mail("<1@ehm.example>", "[ÄR-2041] " + digest.getSubject(), "", "1 rapport\r\n\r\n> " + last, ""));
        mailbox.receive(mail("<2@ehm.example>", "Omvärldsbevakning v. 9, " + code, "", "2 nej\r\n", ""));
        mailbox.receive(mail("<3@ehm.example>", "SV: " + digest.getSubject(), "", "2 rapport\r\n", "")); // no code
        poll();

        assertThat(code).matches("Utskicks-id 2026-W09, svarskod [0-9A-F]{4}");
        assertThat(chosen()).containsExactly("1 report true", "2 no true");
        assertThat(sent("Omvärldsbevakning: ditt svar gick inte att läsa")).hasSize(1);
    }

    @Test
    void should_choose_from_the_command_line_too() {
        Cli.Result chosen = rig.cli()
                .run(
                        "choose",
                        WEEK,
                        "1 rapport",
                        "2 område 3",
                        "--by",
                        "berit@ehm.example",
                        "--now",
                        "2026-03-02T09:00");
        Cli.Result wrong = rig.cli().run("choose", WEEK, "99 nej", "--now", "2026-03-02T09:00");

        assertThat(chosen.code()).as(chosen.err()).isZero();
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.out()).contains("det numret finns inte i brevet");
        assertThat(chosen()).containsExactly("1 report true", "2 area true");
        String key = rig.cli()
                .run("choose", "--month", "2026-02", "--json")
                .json()
                .get(0)
                .get("key")
                .asText();
        assertThat(rig.cli().run("rules", "explain", key).out())
                .contains("Chosen: report by berit@ehm.example (2026-W09 nr 1)");
        Cli.Result labels = rig.cli().run("rules", "test", "--json");
        assertThat(labels.code()).as(labels.err()).isZero();
        assertThat(labels.json().get("choices").get("items")).hasSize(1);
        assertThat(labels.json().get("items")).isEmpty();
    }

    @Test
    void should_list_every_choice_of_a_month_as_promised_with_those_that_are_undone() {
        rig.cli()
                .run(
                        "choose",
                        WEEK,
                        "2 rapport område 3",
                        "1 nej",
                        "--by",
                        "anna@ehm.example",
                        "--now",
                        "2026-03-02T09:00");
        rig.cli()
                .run(
                        "choose",
                        WEEK,
                        "2 kommentar: hör av er",
                        "--by",
                        "berit@ehm.example",
                        "--now",
                        "2026-03-02T09:30");
        rig.cli().run("choose", WEEK, "ångra 2", "--by", "anna@ehm.example", "--now", "2026-03-02T10:00");

        JsonNode all = rig.cli().run("choose", "--month", "2026-02", "--json").json();

        assertThat(all).hasSize(4);
        all.forEach(row -> assertThat(row.fieldNames())
                .toIterable()
                .containsExactly(
                        "edition", "number", "key", "title", "action", "area", "text", "by", "at", "in_force"));
        assertThat(all.get(0).get("key").asText()).startsWith("http");
        assertThat(all.get(0).get("title").asText()).isNotBlank();
        assertThat(StreamSupport.stream(all.spliterator(), false).map(ChosenByMailTest::without))
                .containsExactly(
                        "{'edition':'2026-W09','number':2,'action':'report','area':3,'text':'','by':'anna@ehm.example',"
                                + "'at':'2026-03-02T08:00:00Z','in_force':false}",
                        "{'edition':'2026-W09','number':1,'action':'no','area':null,'text':'','by':'anna@ehm.example',"
                                + "'at':'2026-03-02T08:00:00Z','in_force':true}",
                        "{'edition':'2026-W09','number':2,'action':'comment','area':null,'text':'hör av er',"
                                + "'by':'berit@ehm.example','at':'2026-03-02T08:30:00Z','in_force':true}",
                        "{'edition':'2026-W09','number':2,'action':'undo','area':null,'text':'','by':'anna@ehm.example',"
                                + "'at':'2026-03-02T09:00:00Z','in_force':true}");
        assertThat(rig.cli().run("choose", "--month", "2026-02").out())
                .contains("2026-W09      2  report     → 3   anna@ehm.example (not in force)");
    }

    /** A row but for what depends on the site. */
    private static String without(JsonNode row) {
        return ((com.fasterxml.jackson.databind.node.ObjectNode) row.deepCopy())
                .without(List.of("key", "title"))
                .toString()
                .replace('"', '\'');
    }

    private void poll() {
        MailRig.Round round = rig.poll();
        assertThat(round.isFailed()).as(round.toString()).isFalse();
    }

    private static List<String> chosen() {
        return new Choices(rig.store())
                .of(YearMonth.of(2026, 2)).stream()
                        .map(read -> read.choice().number() + " "
                                + read.choice().action().name().toLowerCase(Locale.ROOT) + " " + read.inForce())
                        .toList();
    }

    private List<MimeMessage> answers() {
        return sent(
                "Omvärldsbevakning v. 9: ditt svar är noterat",
                "Omvärldsbevakning v. 9: en del av ditt svar gick inte att läsa");
    }

    private List<MimeMessage> sent(String... subjects) {
        return java.util.Arrays.stream(rig.smtp().getReceivedMessages())
                .filter(mail -> {
                    try {
                        return List.of(subjects).contains(mail.getSubject());
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private byte[] reply(String id, String said, String headers) throws Exception {
        return mail(id, "SV: " + digest.getSubject(), digest.getMessageID(), said, headers);
    }

    private static byte[] mail(String id, String subject, String answers, String said, String headers)
            throws Exception {
        String head = "From: Anna Berg <anna@ehm.example>\r\nTo: omvarldsbevakning@ehalsomyndigheten.se\r\nSubject: "
                + jakarta.mail.internet.MimeUtility.encodeText(subject, "UTF-8", "B") + "\r\nMessage-ID: " + id
                + "\r\nDate: Mon, 2 Mar 2026 09:30:00 +0100\r\n"
                + (answers.isEmpty() ? "" : "In-Reply-To: " + answers + "\r\n") + headers
                + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n";
        String quoted =
                "\r\nDen mån 2 mars 2026 kl 07:00 skrev Omvärldsbevakning <omvarldsbevakning@ehalsomyndigheten.se>:\r\n> 3 rapport\r\n";
        return (head + said + quoted).getBytes(StandardCharsets.UTF_8);
    }
}

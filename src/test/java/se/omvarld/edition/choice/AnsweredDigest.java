package se.omvarld.edition.choice;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import se.omvarld.edition.digest.DigestContent;
import se.omvarld.edition.digest.DigestRenderer;
import se.omvarld.edition.digest.ReplyLinks;
import se.omvarld.mail.MailSettings;
import se.omvarld.mail.MessageFactory;
import se.omvarld.mail.MessageIds;
import se.omvarld.rules.model.Area;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.RenderedEdition;
import se.omvarld.store.story.Story;

/** The digest of week 12 that the tests' answers answer, made by the shipped templates. */
final class AnsweredDigest {
    static final String PERIOD = "2026-W12";
    static final Instant FROM = Instant.parse("2026-03-15T23:00:00Z");
    static final Instant UNTIL = Instant.parse("2026-03-22T23:00:00Z");
    static final Instant SENT = Instant.parse("2026-03-23T06:00:00Z");
    static final MailSettings SETTINGS =
            new MailSettings("Omvärldsbevakning <bevakning@ehm.example>", "omvarldsbevakning.ehm.example");
    static final String MESSAGE_ID = MessageIds.forDelivery(PERIOD, "anna@ehm.example", 0, "ehm.example");

    private static final List<String> TITLES = List.of(
            "Uppdrag att samordna hälsodata",
            "Ny lag om elektronisk rapport till register",
            "AI-verktyg i primärvården",
            "Nej till delad journal, säger 3 regioner",
            "Kompetensförsörjning inom e-hälsa",
            "Cybersäkerhet: 12 rapporter på ett år");

    private AnsweredDigest() {}

    static RenderedEdition rendered() {
        Edition edition = new Edition(PERIOD, Edition.Kind.WEEKLY, FROM, UNTIL, Edition.State.OPENED);
        DigestContent content = new DigestContent(
                edition,
                areas(),
                stories(24),
                List.of(),
                412,
                85,
                List.of("regeringen.se"),
                List.of(),
                Set.of(),
                List.of());
        return new DigestRenderer(
                        Path.of("config/weekly-digest.html.ftlh"),
                        Path.of("config/weekly-digest.txt.ftl"),
                        new ReplyLinks("imap.ehm.example", SETTINGS))
                .render(content);
    }

    static List<Story> stories(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> story(1 + i * 5 / count, TITLES.get(i % TITLES.size()) + ", del " + (i + 1), i))
                .toList();
    }

    private static Story story(int area, String title, int number) {
        String link = "https://www.example.se/pressmeddelanden/2026/03/ett-uppdrag-om-halsodata-nummer-" + number;
        String lead = "Regeringen ger E-hälsomyndigheten i uppdrag att ta fram en plan för hur hälsodata ska delas."
                + " Uppdraget ska redovisas senast den 1 mars 2027.";
        return new Story(
                link,
                "Uppdrag",
                title,
                lead,
                link,
                "regeringen.se",
                "sv",
                FROM,
                FROM,
                area,
                0,
                5,
                true,
                List.of("hälsodata", "rapport"),
                "",
                List.of());
    }

    static List<Area> areas() {
        return IntStream.rangeClosed(1, 6)
                .mapToObj(number -> new Area(number, "Område nummer " + number, "Område nummer " + number, 1, 2))
                .toList();
    }

    /** The mail as anna@ehm.example got it. */
    static byte[] eml() {
        MessageFactory factory = new MessageFactory(SETTINGS);
        return factory.bytes(
                factory.build(rendered(), new Delivery(PERIOD, "anna@ehm.example", 0, MESSAGE_ID, SENT, 0, "")));
    }
}

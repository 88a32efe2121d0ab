package se.omvarld.edition.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.omvarld.edition.digest.DigestContent;
import se.omvarld.edition.digest.DigestRenderer;
import se.omvarld.edition.digest.ReplyLinks;
import se.omvarld.item.RawItem;
import se.omvarld.mail.MessageFactory;
import se.omvarld.rules.file.RuleLoader;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.source.mail.MailReader;
import se.omvarld.source.mail.ReceivedMail;
import se.omvarld.store.Newsroom;
import se.omvarld.store.NewsroomTestBase;
import se.omvarld.store.choice.Choices;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.RenderedEdition;
import se.omvarld.store.edition.Stories;
import se.omvarld.store.story.Story;

/** The given answers ({@code ../shared/cases/replies}), one after the other, to a digest that lies in a store. */
@Tag("slow")
class KeptRepliesTest extends NewsroomTestBase {
    private static final Path CASES = Path.of("../shared/cases/replies");
    private static final RuleSet SHIPPED =
            new RuleLoader().load(Path.of("config/areas.yaml"), Path.of("config/item-types.yaml"));

    private ChoiceReplies replies;
    private Choices choices;
    private byte[] eml;

    @BeforeEach
    void sendDigest() {
        newsroom.knowing("a");
        clock.set("2026-03-18T10:00");
        newsroom.poll(
                "a", IntStream.range(0, 24).mapToObj(KeptRepliesTest::item).toArray(RawItem[]::new));
        clock.set("2026-03-23T07:00");
        Edition week = new Edition(
                "2026-W12", Edition.Kind.WEEKLY, AnsweredDigest.FROM, AnsweredDigest.UNTIL, Edition.State.OPENED);
        List<Story> stories =
                new Stories(newsroom.store).news(week, Newsroom.NO_QUOTAS).stories();
        RenderedEdition rendered = new DigestRenderer(
                        Path.of("config/weekly-digest.html.ftlh"),
                        Path.of("config/weekly-digest.txt.ftl"),
                        new ReplyLinks("imap.ehm.example", AnsweredDigest.SETTINGS))
                .render(new DigestContent(
                        week, SHIPPED.areas(), stories, List.of(), 24, 1, List.of(), List.of(), Set.of(), List.of()));
        Editions editions = new Editions(newsroom.store, clock);
        Delivery delivery =
                new Delivery("2026-W12", "anna@ehm.example", 0, AnsweredDigest.MESSAGE_ID, clock.instant(), 0, "");
        editions.freeze(editions.open(week), stories, rendered, List.of(delivery));
        MessageFactory factory = new MessageFactory(AnsweredDigest.SETTINGS);
        eml = factory.bytes(factory.build(rendered, delivery));
        clock.set("2026-03-24T07:00");
        replies = new ChoiceReplies(newsroom.store, () -> SHIPPED, AnsweredDigest.SETTINGS, clock);
        choices = new Choices(newsroom.store);
    }

    private static RawItem item(int number) {
        String words =
                List.of("Hälsodata", "Läkemedel", "Hälsodata och läkemedel").get(number % 3);
        return Newsroom.shown(
                "/" + number,
                words + " om kommun" + "abcdefghijklmnopqrstuvwxyz".charAt(number) + " och dess vårdcentral",
                "2026-03-17");
    }

    @Test
    void should_keep_each_answer_once_and_nothing_else() throws Exception {
        assumeTrue(
                Files.isDirectory(CASES), "skipped: the cases are not beside this checkout (../shared/cases/replies)");
        JsonNode expected = made();
        for (JsonNode one : expected.get("cases")) {
            ReceivedMail mail = new MailReader()
                    .parse(Files.readAllBytes(
                            folder.resolve("out").resolve(one.get("file").asText())));
            if (!one.get("expect").path("vacation").asBoolean()) {
                read(one, mail);
            }
        }
    }

    private void read(JsonNode one, ReceivedMail mail) {
        String id = one.get("id").asText();
        assertThat(replies.isOne(mail, "forward")).as(id).isTrue();
        List<String> before = kept();
        replies.read(mail);
        List<String> after = kept();
        replies.read(mail);

        assertThat(kept()).as(id + " read again").isEqualTo(after);
        List<String> more = new ArrayList<>(after);
        before.forEach(more::remove);
        boolean copy = one.get("expect").has("duplicate_of");
        List<String> must = new ArrayList<>();
        List<String> may = new ArrayList<>();
        one.get("expect")
                .get("choices")
                .forEach(choice -> (choice.path("either").asBoolean() ? may : must)
                        .add(choice.get("number").asInt() + " "
                                + choice.get("action").asText() + " "
                                + choice.path("area").asInt(0)));
        if (copy) {
            assertThat(more).as(id).isEmpty();
        } else {
            assertThat(more).as(id).containsAll(must).allMatch(choice -> must.contains(choice) || may.contains(choice));
        }
    }

    private JsonNode made() throws IOException, InterruptedException {
        Path digest = Files.write(folder.resolve("digest.eml"), eml);
        Process python = new ProcessBuilder(
                        "python3",
                        "-B",
                        CASES.resolve("generate.py").toString(),
                        digest.toString(),
                        CASES.resolve("given.json").toString(),
                        folder.resolve("out").toString())
                .inheritIO()
                .start();
        assertThat(python.waitFor()).isZero();
        return new ObjectMapper().readTree(folder.resolve("out/expected.json").toFile());
    }

    private List<String> kept() {
        return choices.of(YearMonth.of(2026, 3)).stream()
                .map(read -> read.choice().number() + " "
                        + read.choice().action().name().toLowerCase(Locale.ROOT) + " "
                        + read.choice().area())
                .toList();
    }
}

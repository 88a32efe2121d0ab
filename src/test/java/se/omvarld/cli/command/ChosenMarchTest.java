package se.omvarld.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.SettableClock;
import se.omvarld.edition.docx.DraftCheck;
import se.omvarld.item.address.Address;
import se.omvarld.mail.MailSettings;
import se.omvarld.mail.MessageFactory;
import se.omvarld.routes.mailbox.Mailbox;
import se.omvarld.rules.evaluate.LabelledItems;
import se.omvarld.store.choice.Choices;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Deliveries;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.Quotas;
import se.omvarld.store.edition.Stories;
import se.omvarld.store.story.Story;

/**
 * March 2026 once more, with an analyst who answers each weekly mail out of another mail program: chosen is exactly what was
 * published, and against a few that were not.
 */
@Tag("slow")
class ChosenMarchTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Path CASES = ReplayedMonth.SHARED.resolve("cases/replies");
    private static final List<String> PROGRAMS = List.of(
            "outlook-desktop-html",
            "gmail-web",
            "apple-iphone",
            "thunderbird-text",
            "outlook-web",
            "outlook-ios",
            "apple-mail",
            "samsung-mail");
    private static final int REFUSED_A_WEEK = 2;

    private final Set<String> published = new TreeSet<>();
    private final Set<String> chosen = new TreeSet<>();
    private final List<String> refused = new ArrayList<>();
    private final SettableClock clock = new SettableClock();
    private int answers;

    @TempDir
    private Path folder;

    @Test
    void should_hold_what_was_chosen_by_mail_when_march_is_replayed() throws Exception {
        assumeTrue(
                Files.isDirectory(CASES) && Files.isDirectory(ReplayedMonth.SHARED.resolve("replay")),
                "skipped: the replayed months and the answers are not beside this checkout (../shared)");
        LabelledItems.read(ReplayedMonth.SHARED.resolve("reports/2026-03.json")).stream()
                .flatMap(item -> Address.canonical(item.url()).stream())
                .forEach(published::add);
        clock.set("2026-04-01T07:00:00");
        Folders folders;
        try (Mailbox mailbox = new Mailbox()) {
            folders = new ReplayedMonth(MARCH, folder, ReplayedMarchTest.freePort(), mailbox)
                    .readBy((week, where) -> answer(week, where, mailbox))
                    .walk();
            assertThat(mailbox.folder("Ej-inlasta")).isEmpty();
        }
        try (Store store = store(folders)) {
            List<Story> draft = new Stories(store).shown("2026-03");
            judge(store, draft, new Editions(store, clock));
        }
    }

    private static Store store(Folders folders) {
        return Store.open("jdbc:sqlite:" + folders.inData("omvarld.db"), "", "");
    }

    private void judge(Store store, List<Story> draft, Editions editions) {
        Edition march = editions.find("2026-03").orElseThrow();
        Edition none = new Edition("", Edition.Kind.MONTHLY, march.from(), march.from(), Edition.State.OPENED);
        List<Story> today = new Stories(store)
                .dated(march, none, Optional.empty(), new Quotas(100, 300, 1000))
                .stories();
        assertThat(new Choices(store).of(MARCH))
                .filteredOn(read -> read.inForce())
                .hasSizeGreaterThanOrEqualTo(36);
        long chapters = today.stream().filter(Story::draft).count();
        long without =
                unchosen(store, march, none).stream().filter(Story::draft).count();
        Set<String> inChapters = today.stream()
                .filter(Story::draft)
                .flatMap(ChosenMarchTest::keys)
                .collect(Collectors.toSet());
        long found = published.stream().filter(inChapters::contains).count();
        System.out.printf(
                "March 2026, chosen by %d answers: %d of %d published items in the chapters, %d chosen, %d refused; %d chapter items,"
                        + " %d without answers%n",
                answers, found, published.size(), chosen.size(), refused.size(), chapters, without);

        assertThat(inChapters).containsAll(chosen).doesNotContainAnyElementsOf(refused);
        assertThat(draft.stream().flatMap(ChosenMarchTest::keys)).doesNotContainAnyElementsOf(refused);
        assertThat(found).isEqualTo(published.size());
        assertThat(chapters).isLessThanOrEqualTo(Math.round(Math.floor(published.size() * 1.1)));
        assertThat(editions.rendered("2026-03").parts())
                .filteredOn(part -> part.name().endsWith(".docx"))
                .singleElement()
                .satisfies(part ->
                        assertThat(DraftCheck.problemsIn(part.content())).isEmpty());
    }

    /** What the draft would be if nobody had answered. */
    private static List<Story> unchosen(Store store, Edition march, Edition none) {
        return store.inTransaction(() -> {
            store.sql("delete from choices").update();
            return new Stories(store)
                    .dated(march, none, Optional.empty(), new Quotas(100, 300, 1000))
                    .stories();
        });
    }

    private void answer(String week, Folders folders, Mailbox mailbox) throws Exception {
        try (Store store = store(folders)) {
            Editions editions = new Editions(store, clock);
            if (editions.find(week).isEmpty()) {
                return;
            }
            List<String> lines = lines(new Stories(store).shown(week));
            MessageFactory letters = new MessageFactory(new MailSettings(
                    "Omvärldsbevakning <omvarldsbevakning@ehalsomyndigheten.se>", "omvarldsbevakning.example.se"));
            Path digest = Files.write(
                    folder.resolve(week + ".eml"),
                    letters.bytes(letters.build(
                            editions.rendered(week),
                            new Deliveries(store, clock).of(week).get(0))));
            for (int half = 0; half < 2 && !lines.isEmpty(); half++) {
                List<String> said = lines.subList(half * lines.size() / 2, (half + 1) * lines.size() / 2);
                if (!said.isEmpty()) {
                    mailbox.receive(reply(digest, PROGRAMS.get(answers % PROGRAMS.size()), said));
                    answers++;
                }
            }
        }
    }

    private List<String> lines(List<Story> shown) {
        List<String> lines = new ArrayList<>();
        int no = 0;
        for (int i = 0; i < shown.size(); i++) {
            List<String> keys = keys(shown.get(i)).toList();
            if (keys.stream().anyMatch(published::contains)) {
                lines.add(i + 1 + " rapport");
                keys.stream().filter(published::contains).forEach(chosen::add);
            } else if (shown.get(i).draft() && no++ < REFUSED_A_WEEK) {
                lines.add(i + 1 + " nej");
                refused.addAll(keys);
            }
        }
        return lines;
    }

    private byte[] reply(Path digest, String program, List<String> lines) throws Exception {
        Path cases = folder.resolve("case.json");
        new ObjectMapper()
                .writeValue(
                        cases.toFile(),
                        List.of(Map.of(
                                "id", "answer-" + answers, "program", program, "lines", lines, "expect", Map.of())));
        Path out = folder.resolve("answers");
        Process python = new ProcessBuilder(
                        "python3",
                        "-B",
                        CASES.resolve("generate.py").toString(),
                        digest.toString(),
                        cases.toString(),
                        out.toString())
                .inheritIO()
                .start();
        assertThat(python.waitFor()).isZero();
        return Files.readAllBytes(out.resolve("answer-" + answers + ".eml"));
    }

    private static Stream<String> keys(Story story) {
        return Stream.concat(Stream.of(story.link()), story.also().stream().map(Story.Appearance::link))
                .flatMap(link -> Address.canonical(link).stream());
    }
}

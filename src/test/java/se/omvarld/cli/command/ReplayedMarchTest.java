package se.omvarld.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.SettableClock;
import se.omvarld.edition.docx.DraftCheck;
import se.omvarld.item.address.Address;
import se.omvarld.routes.mailbox.Mailbox;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.rules.evaluate.LabelledItems;
import se.omvarld.store.archive.Archive;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.Quotas;
import se.omvarld.store.edition.Stories;
import se.omvarld.store.story.Story;

/** The main job on real input: March 2026 day by day, four digests and a draft, held against the published report. */
@Tag("slow")
class ReplayedMarchTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Test
    void should_find_the_published_items_when_march_is_replayed(@TempDir Path folder) throws IOException {
        assumeTrue(
                Files.isDirectory(ReplayedMonth.SHARED.resolve("replay")),
                "skipped: the replayed months are not beside this checkout (../shared/replay)");
        assumeTrue(hasPython(), "skipped: the replay's site needs python3");
        Folders folders;
        try (Mailbox mailbox = new Mailbox()) {
            folders = new ReplayedMonth(MARCH, folder, freePort(), mailbox).walk();
        }

        SettableClock clock = new SettableClock();
        clock.set("2026-04-01T07:00:00");
        try (Store store = Store.open("jdbc:sqlite:" + folders.inData("omvarld.db"), "", "")) {
            Editions editions = new Editions(store, clock);
            assertThat(editions.all(Edition.Kind.WEEKLY).stream().map(Edition::period))
                    .contains("2026-W10", "2026-W11", "2026-W12", "2026-W13");
            assertThat(reached(store)).hasSize(36);
            assertThat(editions.find("2026-03")).map(Edition::state).contains(Edition.State.SENT);
            assertThat(editions.rendered("2026-03").parts())
                    .filteredOn(part -> part.name().endsWith(".docx"))
                    .singleElement()
                    .satisfies(part ->
                            assertThat(DraftCheck.problemsIn(part.content())).isEmpty());
            judge(draft(store, editions), LabelledItems.read(ReplayedMonth.SHARED.resolve("reports/2026-03.json")));
        }
    }

    /** Floors below the measured figures: a change of the rules may move some items, not lose the job. */
    private static void judge(Map<String, Story> draft, List<LabelledItem> published) {
        List<LabelledItem> found =
                published.stream().filter(item -> draft.containsKey(key(item))).toList();
        long rightArea = found.stream()
                .filter(item -> draft.get(key(item)).area() == item.area())
                .count();
        System.out.printf(
                "March 2026: %d of %d published items in the draft, %d in the analysts' area, %d stories in all%n",
                found.size(),
                published.size(),
                rightArea,
                draft.values().stream().distinct().count());

        assertThat(published).hasSize(36);
        assertThat(found).hasSizeGreaterThanOrEqualTo(32);
        assertThat(rightArea).isGreaterThanOrEqualTo(21);
        assertThat(draft.values().stream().distinct()).hasSizeLessThan(150);
    }

    /** The published items that came into the archive, picked or not. */
    private static List<LabelledItem> reached(Store store) {
        Archive archive = new Archive(store);
        return LabelledItems.read(ReplayedMonth.SHARED.resolve("reports/2026-03.json")).stream()
                .filter(item -> archive.item(key(item)).isPresent())
                .toList();
    }

    private static String key(LabelledItem item) {
        return Address.canonical(item.url()).orElseThrow();
    }

    /** The draft's stories by the address of each of their places. */
    private static Map<String, Story> draft(Store store, Editions editions) {
        Edition march = editions.find("2026-03").orElseThrow();
        Edition none = new Edition("", Edition.Kind.MONTHLY, march.from(), march.from(), Edition.State.OPENED);
        return new Stories(store)
                .dated(march, none, Optional.empty(), new Quotas(100, 300, 1000)).stories().stream()
                        .flatMap(story -> Stream.concat(
                                        Stream.of(story.link()),
                                        story.also().stream().map(Story.Appearance::link))
                                .flatMap(link -> Address.canonical(link).stream())
                                .map(key -> Map.entry(key, story)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private static boolean hasPython() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

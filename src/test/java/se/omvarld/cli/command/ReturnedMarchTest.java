package se.omvarld.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.SettableClock;
import se.omvarld.edition.returned.EditedDraft;
import se.omvarld.routes.mailbox.Mailbox;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.published.ReturnedItem;
import se.omvarld.store.published.ReturnedReports;

/** The round trip on real input: the draft of March 2026 is edited, read back, and the rules learn from it. */
@Tag("slow")
class ReturnedMarchTest {
    private static final int REMOVED = 10;
    private static final int MOVED = 3;

    @Test
    void should_learn_what_analysts_did_when_the_draft_of_march_comes_back(@TempDir Path folder) throws IOException {
        assumeTrue(
                Files.isDirectory(ReplayedMonth.SHARED.resolve("replay")),
                "skipped: the replayed months are not beside this checkout (../shared/replay)");
        Folders folders;
        try (Mailbox mailbox = new Mailbox()) {
            folders = new ReplayedMonth(YearMonth.of(2026, 3), folder, freePort(), mailbox).walk();
        }
        byte[] sent = draft(folders);
        int proposed = new ItemBlocks(sent).items().size();
        Path file = Files.write(folder.resolve("Omvarldsbevakning-2026-03-utkast.docx"), edited(sent));
        Cli cli = Cli.shipped().with("--data", folders.data().toString());

        Cli.Result imported = cli.run("reports", "import", "--json", file.toString());
        assertThat(imported.code()).as(imported.err()).isZero();
        JsonNode draft = imported.json().get(0).get("draft");
        JsonNode test = cli.run("rules", "test", "--json").json();

        System.out.println("March back: " + draft + "; rules test: " + test.get("summary"));
        assertThat(draft.get("kept").asInt()).isEqualTo(proposed - REMOVED);
        assertThat(draft.get("removed").asInt()).isEqualTo(REMOVED);
        assertThat(draft.get("own").asInt()).isEqualTo(1);
        assertThat(record(folders)).filteredOn(ReturnedItem::moved).hasSize(MOVED);
        assertThat(record(folders)).filteredOn(ReturnedItem::retitled).hasSize(2);
        // one of the two had a type before its title, which went with it
        assertThat(record(folders)).filteredOn(ReturnedItem::retyped).hasSize(1);
        assertThat(test.get("items"))
                .hasSize(proposed + 1 + draft.get("left over").asInt())
                .anyMatch(item -> item.get("title").asText().equals("En egen post om hälsodata"))
                .anyMatch(item -> item.get("title").asText().equals("Ett nytt namn på nyheten"))
                .anyMatch(item -> item.get("title").asText().equals("Ännu ett nytt namn"));
        assertThat(cli.run("rules", "test").out())
                .contains("Imported reports: 2026-03")
                .contains("relevant items picked");
    }

    /** Ten are removed, three moved to the last chapter, two retitled, and one is the analysts' own. */
    private static byte[] edited(byte[] sent) {
        List<String> items = new ItemBlocks(sent).items();
        return EditedDraft.finished(sent, xml -> {
            List<String> moved = items.subList(REMOVED, REMOVED + MOVED);
            String own = EditedDraft.heading(2, "Studie – En egen post om hälsodata")
                    + EditedDraft.text("Texten är analytikernas egen.")
                    + EditedDraft.text("https://egen.example/halsodata");
            String rest = ItemBlocks.removed(ItemBlocks.removed(xml, items.subList(0, REMOVED)), moved);
            String one = items.get(REMOVED + MOVED);
            String other = items.get(REMOVED + MOVED + 1);
            return ItemBlocks.under(
                    rest.replace(one, ItemBlocks.titled(one, "Ett nytt namn på nyheten"))
                            .replace(other, ItemBlocks.titled(other, "Ännu ett nytt namn")),
                    5,
                    String.join("", moved) + own);
        });
    }

    private static List<ReturnedItem> record(Folders folders) {
        try (Store store = Store.open("jdbc:sqlite:" + folders.inData("omvarld.db"), "", "")) {
            return new ReturnedReports(store).of(YearMonth.of(2026, 3));
        }
    }

    private static byte[] draft(Folders folders) {
        SettableClock clock = new SettableClock();
        clock.set("2026-04-10T07:00:00");
        try (Store store = Store.open("jdbc:sqlite:" + folders.inData("omvarld.db"), "", "")) {
            return new Editions(store, clock).rendered("2026-03").parts().get(1).content();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

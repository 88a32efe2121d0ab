package se.omvarld.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.omvarld.edition.issue.EditionService;
import se.omvarld.item.Item;
import se.omvarld.item.ItemFactory;
import se.omvarld.item.RawItem;
import se.omvarld.routes.AlertRig;
import se.omvarld.routes.PollRig;
import se.omvarld.source.config.Source;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.archive.ItemIngestion;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.health.Incidents;
import se.omvarld.store.poll.PollReport;

/** The quotas of the settings, by the shipped routes. */
@Tag("slow")
class QuotaRoutesTest {
    @TempDir
    private Path folder;

    @Test
    void should_cut_a_digest_and_tell_operators_by_the_settings() throws Exception {
        Map<String, String> low = Map.of("quota.source-day", "4", "quota.source-edition", "3", "alert.to", "");
        try (AlertRig rig = new AlertRig(AlertRig.folders(folder), low)) {
            poll(rig, 0);
            poll(rig, 6);
            Store store = rig.routes.bean("store", Store.class);
            rig.look();
            assertThat(new Incidents(store).lasting())
                    .anyMatch(trouble -> trouble.name().equals("volume flood"));

            rig.clock.set("2026-03-23T07:00");
            EditionService service = rig.routes.bean("editionService", EditionService.class);
            rig.routes.send("direct:edition", service.edition(Edition.Kind.WEEKLY, "2026-W12"), Object.class);
            rig.look();

            assertThat(new Editions(store, rig.clock).size("2026-W12")).isEqualTo(3);
            assertThat(new Incidents(store).lasting())
                    .anyMatch(trouble -> trouble.name().equals("quota 2026-W12")
                            && trouble.reason().contains("flood 3"));
        }
    }

    private static void poll(AlertRig rig, int items) {
        Source source = PollRig.feed("flood", "http://127.0.0.1:9/");
        ItemIngestion intake = rig.routes.bean("intake", ItemIngestion.class);
        Poll poll = intake.begin(source);
        ItemFactory maker = new ItemFactory(source.origin(), poll.address(), rig.clock.instant());
        List<Item> made = IntStream.range(0, items)
                .mapToObj(i -> new RawItem("/" + i, "", "Ny lag om hälsodata, del " + i + " av EHDS", "", ""))
                .flatMap(raw -> maker.make(raw).stream())
                .toList();
        poll.read(200, "", "", made);
        rig.routes.send("direct:filter", poll, PollReport.class);
    }
}

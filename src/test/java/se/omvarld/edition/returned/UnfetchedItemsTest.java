package se.omvarld.edition.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.omvarld.rules.evaluate.ItemOutcome;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.rules.evaluate.MissReason;

/** What the answer to an edited draft says of items that analysts had to add by hand. */
class UnfetchedItemsTest {

    @Test
    void should_say_why_an_own_item_did_not_come_and_that_a_source_is_looked_for() {
        MissReason none = new MissReason(ItemOutcome.NO_SOURCE, "Ingen källa läser ny-sajt.se.");

        assertThat(ReturnNotices.unfetched(Map.of(item("Ny lag"), none)))
                .contains(
                        "Varför egna poster inte kom av sig själva",
                        "- Ny lag: Ingen källa läser ny-sajt.se.",
                        "söks en källa, som föreslås driften");
    }

    @Test
    void should_say_nothing_of_items_that_came_but_were_not_picked() {
        MissReason low = new MissReason(ItemOutcome.BELOW_THRESHOLD, "Kom, men låg under gränsen.");

        assertThat(ReturnNotices.unfetched(Map.of(item("Ny lag"), low))).isEmpty();
    }

    private static LabelledItem item(String title) {
        return new LabelledItem(title, List.of(), List.of("https://ny-sajt.se/1"), 1, 0, 2, "", "");
    }
}

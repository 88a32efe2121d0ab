package se.omvarld.rules.evaluate;

import java.time.Instant;
import java.util.Optional;
import se.omvarld.item.Item;
import se.omvarld.item.Origin;

/** Makes items for the tests of rules. */
public final class RuleItems {
    private RuleItems() {}

    public static Item item(String title, String lead) {
        return item(Origin.of("prov", "Prov"), "https://www.exempel.se/nyheter/1", title, lead);
    }

    public static Item item(Origin origin, String link, String title, String lead) {
        return new Item(origin, link, link, title, lead, Optional.empty(), Instant.EPOCH);
    }
}

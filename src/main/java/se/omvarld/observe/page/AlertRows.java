package se.omvarld.observe.page;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import se.omvarld.item.DisplayText;
import se.omvarld.item.SwedishDateFormat;
import se.omvarld.observe.page.StatusView.AlertLine;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.Incident;
import se.omvarld.store.health.Incidents;

/** What operators are alerted of, in Swedish. */
final class AlertRows {
    private static final int LONGEST = 600;
    private static final String EDITION = "edition ";

    private static final Map<String, String> WORDS = Map.of(
            "disk", "Disken är nästan full",
            "config", "Ändrade regler eller mallar gäller inte: de innehåller fel",
            "sources", "Källfiler gäller inte: de innehåller fel",
            "start", "Programmet kunde inte starta",
            "backup", "Ingen säkerhetskopia gjordes",
            "retention", "Det som är gammalt togs inte bort",
            "feed", "Flödet skrevs inte",
            "polls", "Inga källor hämtas",
            "network", "Ingen källa svarar",
            "store", "Databasen går inte att använda");

    private AlertRows() {}

    static List<AlertLine> of(Store store, ZoneId zone) {
        return new Incidents(store)
                .lasting().stream().map(trouble -> line(trouble, zone)).toList();
    }

    private static AlertLine line(Incident trouble, ZoneId zone) {
        String name = trouble.name();
        String what = name.startsWith(EDITION)
                ? "Utskicket " + name.substring(EDITION.length()) + " är försenat"
                : WORDS.getOrDefault(name, name);
        return new AlertLine(
                DisplayText.line(trouble.node().isEmpty() ? what : what + " (" + trouble.node() + ")", LONGEST),
                SwedishDateFormat.time(trouble.since(), zone),
                DisplayText.line(trouble.reason(), LONGEST),
                trouble.told().isPresent() ? "Driften har fått veta" : "Driften har inte fått veta än");
    }
}

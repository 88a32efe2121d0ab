package se.omvarld.observe;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import se.omvarld.observe.StatusView.AlertLine;
import se.omvarld.store.Store;
import se.omvarld.store.Trouble;
import se.omvarld.store.Troubles;

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
        return new Troubles(store)
                .lasting().stream().map(trouble -> line(trouble, zone)).toList();
    }

    private static AlertLine line(Trouble trouble, ZoneId zone) {
        String name = trouble.name();
        String what = name.startsWith(EDITION)
                ? "Utskicket " + name.substring(EDITION.length()) + " är försenat"
                : WORDS.getOrDefault(name, name);
        return new AlertLine(
                Shown.line(trouble.node().isEmpty() ? what : what + " (" + trouble.node() + ")", LONGEST),
                Shown.time(trouble.since(), zone),
                Shown.line(trouble.reason(), LONGEST),
                trouble.told().isPresent() ? "Driften har fått veta" : "Driften har inte fått veta än");
    }
}

package se.omvarld.observe.page;

import java.time.ZoneId;
import java.util.List;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.item.text.DisplayText;
import se.omvarld.observe.page.StatusView.AlertLine;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.Incident;
import se.omvarld.store.health.Incidents;

/** What operators are alerted of, in Swedish. */
final class AlertRows {
    private static final int LONGEST = 600;

    private AlertRows() {}

    static List<AlertLine> of(Store store, ZoneId zone) {
        return new Incidents(store)
                .lasting().stream().map(incident -> line(incident, zone)).toList();
    }

    private static AlertLine line(Incident incident, ZoneId zone) {
        String what = title(incident);
        return new AlertLine(
                DisplayText.line(incident.node().isEmpty() ? what : what + " (" + incident.node() + ")", LONGEST),
                SwedishDateFormat.time(incident.since(), zone),
                DisplayText.line(incident.reason(), LONGEST),
                incident.told().isPresent() ? "Driften har fått veta" : "Driften har inte fått veta än");
    }

    private static String title(Incident incident) {
        return switch (incident.kind()) {
            case DISK -> "Disken är nästan full";
            case CONFIG -> "Ändrade regler eller mallar gäller inte: de innehåller fel";
            case SOURCES -> "Källfiler gäller inte: de innehåller fel";
            case ROUTES -> "Rutter är utelämnade: deras filer innehåller fel";
            case START -> "Programmet kunde inte starta";
            case HEARTBEAT -> "Något i programmet står stilla";
            case SCHEDULE -> "Schemat för hämtning och utskick står stilla";
            case CLOCK -> "Datorns klocka ställdes om";
            case STORE -> "Databasen går inte att använda";
            case BACKUP -> "Ingen säkerhetskopia gjordes";
            case RETENTION -> "Det som är gammalt togs inte bort";
            case FEED -> "Flödet skrevs inte";
            case POLLS -> "Inga källor hämtas";
            case NETWORK -> "Ingen källa svarar";
            case MAILS -> "Brev lades åt sidan olästa";
            case EDITION -> "Utskicket " + incident.about() + " är försenat";
            case UNDELIVERED -> "Utskicket " + incident.about() + " nådde inte alla";
            case QUOTA -> "Utskicket " + incident.about() + " utelämnar nyheter";
            case VOLUME -> "Källan " + incident.about() + " visar för mycket";
            case SECRET -> "Inloggningen till e-postservern slutar snart gälla";
            case PROPOSAL -> "En källa föreslås för " + incident.about() + ", som analytikerna hämtar nyheter från";
            case OTHER -> incident.name();
        };
    }
}

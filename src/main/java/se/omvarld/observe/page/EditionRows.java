package se.omvarld.observe.page;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.omvarld.item.date.SwedishDateFormat;
import se.omvarld.item.text.DisplayText;
import se.omvarld.item.text.SwedishNumber;
import se.omvarld.observe.page.StatusView.DocumentLink;
import se.omvarld.observe.page.StatusView.EditionLine;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.EditionLedger;
import se.omvarld.store.edition.EditionLedger.Sending;
import se.omvarld.store.edition.Editions;
import se.omvarld.store.edition.RenderedEdition;

/** Turns an edition into what the status page shows of it. */
final class EditionRows {
    private static final int MOST_UNSENT = 10;

    private final Editions editions;
    private final Clock clock;

    EditionRows(Store store, Clock clock) {
        this.editions = new Editions(store, clock);
        this.clock = clock;
    }

    EditionLine write(EditionLedger.Entry entry) {
        Edition edition = entry.edition();
        long sent = entry.deliveries().stream()
                .filter(delivery -> delivery.sent().isPresent())
                .count();
        boolean all = sent == entry.deliveries().size();
        return new EditionLine(
                EditionNames.of(edition),
                edition.state() == Edition.State.OPENED ? "" : "utskick/" + edition.period(),
                state(edition, all),
                edition.state() == Edition.State.SENT ? "right" : all ? "none" : "wrong",
                edition.kind() == Edition.Kind.ANSWER ? "–" : SwedishNumber.of(entry.stories()),
                entry.deliveries().isEmpty()
                        ? "–"
                        : sent + " av " + entry.deliveries().size(),
                unsent(entry.deliveries()),
                documents(edition));
    }

    private static String state(Edition edition, boolean all) {
        return switch (edition.state()) {
            case OPENED -> "Öppnad";
            case FROZEN -> all ? "Klar" : "Skickas";
            case SENT -> "Skickad";
        };
    }

    private List<String> unsent(List<Sending> deliveries) {
        List<Sending> waiting = deliveries.stream()
                .filter(delivery ->
                        delivery.sent().isEmpty() || !delivery.bounce().isEmpty())
                .toList();
        List<String> lines = new ArrayList<>();
        waiting.stream().limit(MOST_UNSENT).forEach(delivery -> lines.add(why(delivery)));
        if (waiting.size() > MOST_UNSENT) {
            lines.add("Och " + (waiting.size() - MOST_UNSENT) + " till.");
        }
        return lines;
    }

    private String why(Sending delivery) {
        if (!delivery.bounce().isEmpty()) {
            return "Kom tillbaka från " + DisplayText.line(delivery.recipient(), 120) + ": "
                    + DisplayText.line(delivery.bounce(), 300);
        }
        String to = "Inte skickad till " + DisplayText.line(delivery.recipient(), 120);
        if (delivery.givenUp()) {
            return to + ": gavs upp efter " + delivery.attempts() + " försök. Servern: "
                    + DisplayText.line(delivery.message(), 300);
        }
        return delivery.attempts() == 0
                ? to + ": väntar på sin tur."
                : to + ": " + delivery.attempts() + " försök, nästa "
                        + SwedishDateFormat.time(delivery.next(), clock.getZone()) + ". Servern: "
                        + DisplayText.line(delivery.message(), 300);
    }

    /** The bytes are read for their names only: a page shows few editions, and of these few have a document. */
    private List<DocumentLink> documents(Edition edition) {
        if (edition.kind() != Edition.Kind.MONTHLY || edition.state() == Edition.State.OPENED) {
            return List.of();
        }
        List<RenderedEdition.Part> parts = editions.rendered(edition.period()).parts();
        return IntStream.range(0, parts.size())
                .filter(number -> parts.get(number).attached())
                .mapToObj(number -> new DocumentLink(
                        DisplayText.line(parts.get(number).name(), 80), "utskick/" + edition.period() + "/" + number))
                .toList();
    }
}

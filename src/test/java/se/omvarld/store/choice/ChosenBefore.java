package se.omvarld.store.choice;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import se.omvarld.store.choice.Choice.Action;
import se.omvarld.store.db.Store;

/** An answer to a digest that was read: a story chosen with an area and a remark, and another undone. */
public final class ChosenBefore {
    public static final YearMonth MONTH = YearMonth.of(2026, 3);
    private static final Instant SENT = Instant.parse("2026-03-23T08:00:00Z");

    private ChosenBefore() {}

    public static void in(Store store, String edition, String story) {
        ChoiceReply reply = new ChoiceReply(
                "mail-" + edition,
                edition,
                "anna@example.se",
                "said",
                SENT,
                "svar-1",
                List.of(
                        read(edition, story, new Choice(1, Action.REPORT, 2, "")),
                        read(edition, story, new Choice(1, Action.COMMENT, 0, "hör med \"juristerna\" 🎈")),
                        read(edition, story + "x", new Choice(2, Action.NO, 0, "")),
                        read(edition, story + "x", new Choice(2, Action.UNDO, 0, ""))));
        store.inTransaction(() -> {
            new Choices(store).keep(reply, SENT);
            return null;
        });
    }

    private static ReadChoice read(String edition, String story, Choice choice) {
        ChosenStory chosen =
                new ChosenStory(story, "Hälsodata å ä ö", "Ingress", "https://a.se/1", "A-myndigheten", "Rapport", 1);
        return new ReadChoice(edition, choice, chosen, MONTH, "anna@example.se", SENT, false, false);
    }
}

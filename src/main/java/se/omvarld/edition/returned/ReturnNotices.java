package se.omvarld.edition.returned;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.omvarld.edition.wording.DocumentText;
import se.omvarld.rules.evaluate.ItemOutcome;
import se.omvarld.rules.evaluate.LabelledItem;
import se.omvarld.rules.evaluate.MissReason;
import se.omvarld.source.mail.ReceivedMail;

/** What people are told beside and instead of {@link ReturnText}, in Swedish: of what was not fetched, not read, or meant for people. */
final class ReturnNotices {
    private static final int LONGEST_REASON = 300;
    private static final Set<ItemOutcome> UNFETCHED =
            Set.of(ItemOutcome.NO_SOURCE, ItemOutcome.SOURCE_OFF, ItemOutcome.NOT_FETCHED);

    private static final int LONGEST_COMMENT = 2000;

    private ReturnNotices() {}

    /** Why items of the analysts' own did not come by themselves; empty when all did. */
    static String unfetched(Map<LabelledItem, MissReason> fates) {
        List<String> lines = new ArrayList<>();
        fates.forEach((item, fate) -> {
            if (UNFETCHED.contains(fate.outcome())) {
                lines.add("- " + DocumentText.line(item.title(), ReturnText.LONGEST_TITLE) + ": "
                        + DocumentText.line(fate.sentence(), LONGEST_REASON));
            }
        });
        if (lines.isEmpty()) {
            return "";
        }
        String more = lines.size() > ReturnText.MOST_TITLES
                ? "\n… och " + (lines.size() - ReturnText.MOST_TITLES) + " till."
                : "";
        return "\nVarför egna poster inte kom av sig själva\n"
                + lines.stream().limit(ReturnText.MOST_TITLES).collect(Collectors.joining("\n")) + more
                + "\nFör en webbplats som ingen källa läser söks en källa, som föreslås driften.\n";
    }

    /** Why a document was not read. */
    static String refusal(String file, String why) {
        return String.join(
                        "\n",
                        "Dokumentet är inte inläst: " + DocumentText.line(file, ReturnText.LONGEST_TITLE),
                        why,
                        "Ingenting är sparat, och det som lästs in tidigare gäller. Skicka dokumentet igen när felet är"
                                + " rättat.")
                + "\n";
    }

    /** For those who look after the mailbox: what someone wrote, without what he answered. */
    static String comment(ReceivedMail mail, String folder) {
        return String.join(
                        "\n",
                        mail.sender() + " har svarat på ett av våra mejl: "
                                + DocumentText.line(mail.subject(), ReturnText.LONGEST_TITLE),
                        "Svaret läses inte in av någon maskin. Det ligger i brevlådans mapp " + folder
                                + "; svara avsändaren därifrån.",
                        "",
                        DocumentText.line(mail.words(), LONGEST_COMMENT))
                + "\n";
    }
}

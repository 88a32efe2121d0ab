package se.omvarld.observe.page;

import java.util.List;
import se.omvarld.edition.digest.DigestView;

/**
 * What the status page shows, by the names that its template uses. All texts are single lines of Swedish, not yet escaped.
 *
 * @param good whether nothing needs attention
 * @param heading what is most important, in one sentence
 * @param remarks more of that, a sentence each
 * @param when when this was found out
 * @param counts what the archive holds
 * @param alerts what else operators are alerted of
 * @param troubled the sources that need attention
 * @param sources all of them
 * @param editions the newest first
 * @param chosen what is chosen for the report so far, by area
 * @param picks the items picked last
 * @param more how many sources are not shown; empty when all are
 */
public record StatusView(
        boolean good,
        String heading,
        List<String> remarks,
        String when,
        String counts,
        List<AlertLine> alerts,
        List<SourceLine> troubled,
        List<SourceLine> sources,
        String more,
        List<EditionLine> editions,
        List<DigestView.Chosen> chosen,
        List<ItemView> picks) {

    /**
     * Something that is wrong beside the sources.
     *
     * @param what in Swedish
     * @param reason the same for whoever mends it, in English
     * @param told whether operators know
     */
    public record AlertLine(String what, String since, String reason, String told) {}

    /**
     * One source.
     *
     * @param id also as its items are asked for in the archive
     * @param what what is wrong, in Swedish; empty when nothing is
     * @param reason the same for whoever mends it, in English
     */
    public record SourceLine(
            String id,
            String publisher,
            String state,
            String kind,
            String what,
            String reason,
            String answered,
            String newest) {}

    /**
     * One edition.
     *
     * @param link to what was sent, relative; empty before it is frozen
     * @param documents links to what was attached
     * @param unsent why a delivery has not been sent, a sentence each
     */
    public record EditionLine(
            String name,
            String link,
            String state,
            String kind,
            String stories,
            String delivered,
            List<String> unsent,
            List<DocumentLink> documents) {}

    /** A document to be saved. */
    public record DocumentLink(String name, String link) {}
}

package se.omvarld.observe.rules;

import java.util.List;
import se.omvarld.rules.change.ResultView;

/**
 * What the history shows, by the names that its template uses.
 *
 * @param said what became of a form, a sentence or more each
 * @param changes those that were saved on the page, the newest first
 * @param files earlier files that lie beside the rules, the newest first
 * @param chosen the one that is looked at; null for none
 */
public record RuleHistoryView(
        List<String> notices, List<String> said, List<Row> changes, List<String> files, Chosen chosen) {

    /** One change. */
    public record Row(String number, String when, String by, String why) {}

    /**
     * A change or an earlier file, and what it would do to go back to it.
     *
     * @param number the change's; empty for a file
     * @param file the file's name; empty for a change
     * @param did what the change did
     * @param undoes what going back does to the file as it is now
     * @param commentWrong what is wrong with the comment; empty for nothing
     * @param result what going back would do to the archive's items; null when it was not tried
     */
    public record Chosen(
            String number,
            String file,
            String heading,
            String about,
            Difference did,
            Difference undoes,
            String token,
            String version,
            String comment,
            String commentWrong,
            boolean savable,
            ResultView result) {}

    /** What differs between two files, line by line in words. */
    public record Difference(List<Rule> rules, List<String> gone, List<String> fresh, String more) {
        public boolean empty() {
            return rules.isEmpty() && gone.isEmpty() && fresh.isEmpty();
        }
    }

    /** A rule that differs. */
    public record Rule(String what, List<String> added, List<String> gone) {}
}

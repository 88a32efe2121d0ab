package se.omvarld.observe.rules;

import java.util.List;
import se.omvarld.observe.page.ArchiveView.Choice;

/**
 * What the list of rules shows, by the names that its template uses.
 *
 * @param notices what is to be known before changing anything, a sentence or more each
 * @param saved what was just saved; empty for nothing
 * @param words what is searched for
 * @param list the chosen list's key; empty for all
 * @param lists to choose from
 * @param found how much is shown, in words
 * @param groups the lists that have something to show
 */
public record RulesView(
        List<String> notices,
        String saved,
        String words,
        String list,
        List<Choice> lists,
        String found,
        List<Group> groups) {

    /** One list of rules. */
    public record Group(String key, String name, String purpose, List<Row> rules) {}

    /**
     * One rule.
     *
     * @param weight with its unit
     * @param words those that were searched for first
     * @param more how many words are not shown; empty when all are
     * @param caught what it hit in three months
     */
    public record Row(String id, String weight, String words, String more, String place, String caught) {}
}

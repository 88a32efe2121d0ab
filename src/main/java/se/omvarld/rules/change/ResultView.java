package se.omvarld.rules.change;

import java.util.List;

/**
 * What the result's templates can show, by the names that they use. All texts are single lines of Swedish, not yet escaped.
 *
 * @param accepted whether the rules were accepted; if not, only {@code problems} and {@code more} are filled
 * @param tried whether they were only tried, and are not in force
 * @param when when this was found out
 * @param since since when the rules before have been in force; empty when unknown
 * @param summary what came, went and moved, in one sentence
 * @param rules how many rules there are now
 * @param period the days whose items were judged
 * @param items how many items that were
 * @param rows the areas, and last all of them together
 * @param sections the areas in which something comes, goes or moves
 * @param problems what is wrong
 * @param more how many problems are not shown; empty when all are
 * @param warnings what new words hit far too much, a sentence each
 * @param earlier the files with rules that were in force before, the newest first
 */
public record ResultView(
        boolean accepted,
        boolean tried,
        String when,
        String since,
        String summary,
        String rules,
        String period,
        String items,
        List<Row> rows,
        List<Section> sections,
        List<Fault> problems,
        String more,
        List<String> warnings,
        List<String> earlier) {

    /** The same, naming files with rules that were in force before. */
    ResultView after(List<String> files) {
        return new ResultView(
                accepted, tried, when, since, summary, rules, period, items, rows, sections, problems, more, warnings,
                files);
    }

    /** The same for rules that were only tried. */
    ResultView onlyTried() {
        return new ResultView(
                accepted, true, when, since, summary, rules, period, items, rows, sections, problems, more, warnings,
                earlier);
    }

    /** One area's figures. */
    public record Row(
            String name, String before, String after, String gained, String lost, String moved, String draft) {}

    /** One area's items. */
    public record Section(String name, List<Group> groups) {}

    /**
     * Items that came, went or moved.
     *
     * @param more how many are not shown; empty when all are
     */
    public record Group(String heading, List<Entry> entries, String more) {}

    /**
     * One item.
     *
     * @param link an http or https address; empty for none
     * @param language a tag when the item is in a foreign language; else empty
     * @param byline publisher and date
     * @param score before and after, with the threshold
     * @param reasons what made the difference
     * @param note says that an edition shows it already; else empty
     */
    public record Entry(
            String title,
            String link,
            String language,
            String byline,
            String score,
            List<String> reasons,
            String note) {}

    /**
     * One problem in a rule file.
     *
     * @param lines the line with the problem, and the one before it
     * @param marker spaces, and a mark under the problem's column
     */
    public record Fault(String place, List<String> lines, String marker, String wrong, String right) {}
}

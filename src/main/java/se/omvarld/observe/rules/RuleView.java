package se.omvarld.observe.rules;

import java.util.List;
import se.omvarld.rules.change.ResultView;

/**
 * What the page of one rule shows, by the names that its template uses.
 *
 * @param heading the page's title
 * @param place where the rule stands; empty for a new one
 * @param form what the form holds
 * @param errors what is wrong with it
 * @param said what became of it, a sentence or more each
 * @param caught what it caught; null for a new one
 * @param result what the change would do; null when it was not tried
 */
public record RuleView(
        List<String> notices,
        String heading,
        String purpose,
        String place,
        Form form,
        List<Fault> errors,
        List<String> said,
        Caught caught,
        ResultView result) {

    /**
     * The form as it is filled.
     *
     * @param token see {@link FormGuard}
     * @param version of the file that is changed
     * @param id the rule's; empty for a new one
     * @param list the list's key
     * @param behind the id of the rule behind which a new one is set; empty for the list's end
     * @param weightName what its number is called
     * @param words one a line
     * @param rows how many lines of words are shown at once
     * @param savable whether saving will work
     */
    public record Form(
            String token,
            String version,
            String id,
            String list,
            String behind,
            String weightName,
            String weight,
            String words,
            int rows,
            String comment,
            boolean savable) {}

    /**
     * Something wrong.
     *
     * @param field the id of the field where it can be mended: {@code vikt}, {@code ord} or {@code kommentar}
     */
    public record Fault(String field, String text) {}

    /**
     * What a rule caught in three months.
     *
     * @param words each with how many items it hit, the most first
     * @param items the newest of them
     */
    public record Caught(String summary, List<Word> words, List<Entry> items) {}

    /** One of its expressions. */
    public record Word(String text, String count) {}

    /**
     * One item that it hit.
     *
     * @param link an http or https address; empty for none
     * @param language a tag when the item is in a foreign language; else empty
     */
    public record Entry(
            String title, String link, String language, String byline, String verdict, boolean picked, String why) {}

    /** Whether something is wrong with this field. */
    public boolean wrong(String field) {
        return errors.stream().anyMatch(error -> error.field().equals(field));
    }
}

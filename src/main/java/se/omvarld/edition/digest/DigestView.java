package se.omvarld.edition.digest;

import java.util.List;

/**
 * What the digest's templates can show, by the names that they use. All texts are single lines, not yet escaped.
 *
 * @param subject the mail's subject, also the document's title
 * @param preheader what a mailbox shows beside the subject
 * @param heading for example {@code Omvärldsbevakning v. 12}
 * @param window the days that the edition covers
 * @param gap says that the edition covers more than its week; empty when it does not
 * @param notices what was wrong with the watching itself, one sentence each
 * @param counts how much was found, and what went wrong
 * @param shortened says that some items are shown by title only; empty when none is
 * @param choice which areas the recipient chose, and what else the edition holds; empty for all of a week
 * @param looked whose sources were read, when nothing was found in them; else empty
 * @param daily whether this is a daily digest
 * @param areas in the order of their numbers
 * @param troubled one sentence a source that needs someone's attention
 * @param period the edition's id, for example {@code 2026-W12}
 * @param code what stands beside it in the last line, for answers; empty when none is read
 * @param answer how to choose by answering, one sentence; empty when no answers are read
 * @param chosen what is chosen for the report so far, by area
 * @param top the most important items, which stand first; empty in a short mail
 * @param order what the order and the mark at items mean, one line; empty in a daily mail
 * @param foot what to do when something is missing or wrong, a line each
 */
public record DigestView(
        String subject,
        String preheader,
        String heading,
        String window,
        String gap,
        List<String> notices,
        String counts,
        String shortened,
        String choice,
        String looked,
        boolean daily,
        List<Section> areas,
        List<String> troubled,
        String period,
        String code,
        String answer,
        List<Chosen> chosen,
        List<Top> top,
        String order,
        List<String> foot) {

    /** One of the most important items, which stands again in its area. */
    public record Top(int number, String type, String title, String language, String area) {}

    /** What is chosen for the report so far in one area. */
    public record Chosen(String area, List<ChosenTitle> titles) {}

    /**
     * A story that somebody chose.
     *
     * @param link an http or https address; empty for none
     * @param by who chose it
     */
    public record ChosenTitle(String title, String link, String by) {}

    /** Addresses that open an answer: to the report, not for us, another area; all empty when no answers are read. */
    public record Answers(String report, String no, String area) {
        static final Answers NONE = new Answers("", "", "");
    }

    /**
     * One area.
     *
     * @param anchor the name of its place in the mail
     * @param count how many items it has
     * @param items those shown in full
     * @param titles those that are shown by title only, because the mail would be too long
     */
    public record Section(String anchor, String name, int count, List<Entry> items, List<Entry> titles) {}

    /**
     * One item.
     *
     * @param number its place in the whole edition, from 1
     * @param type for example {@code Uppdrag}; empty when unsure
     * @param link an http or https address; empty for none
     * @param language a tag when the item is in a foreign language; else empty
     * @param byline publisher and date
     * @param lead one or two sentences; possibly empty
     * @param words what the rules hit; possibly empty
     * @param secondArea the other area's name; empty for none
     * @param also the other places that carry the story
     * @param answers by which it is chosen
     * @param draft whether today's rules would put it into a chapter of the draft
     * @param similar the numbers of items that may be the same news, for example {@code 17, 31}; empty for none
     */
    public record Entry(
            int number,
            String type,
            String title,
            String link,
            String language,
            String byline,
            String lead,
            String words,
            String secondArea,
            List<Place> also,
            Answers answers,
            boolean draft,
            String similar) {}

    /** Another place that carries a story; its link may be empty. */
    public record Place(String publisher, String link) {}
}

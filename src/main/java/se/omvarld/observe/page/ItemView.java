package se.omvarld.observe.page;

/**
 * What the pages show of one item. All texts are single lines, not yet escaped.
 *
 * @param link an http or https address; empty for none
 * @param language a tag when the item is in a foreign language; else empty
 * @param byline publisher and date
 * @param verdict picked or not, and for which area
 * @param picked whether it was picked
 * @param reason why, in one sentence
 * @param shown in which editions it stands; empty for none
 */
public record ItemView(
        String title,
        String link,
        String language,
        String byline,
        String lead,
        String verdict,
        boolean picked,
        String reason,
        String shown) {}

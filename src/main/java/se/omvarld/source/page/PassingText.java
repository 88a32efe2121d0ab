package se.omvarld.source.page;

import java.util.regex.Pattern;

/**
 * What of a text changes by itself without being news: when a page was made or changed, how long ago that is, how many have
 * seen it. "Uppdaterad 17 mars" is that; "Uppdaterad föreskrift gäller från 1 maj" is not.
 */
final class PassingText {
    private static final String MARK = "#";

    private static final String MONTH = "(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)\\p{L}{0,8}\\.?";
    private static final String DATE =
            "(?:\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[./]\\d{1,2}[./ -]\\d{2,4}|\\d{1,2}(?::?e|st|nd|rd|th)?\\.? " + MONTH
                    + "(?: \\d{4})?|" + MONTH + " \\d{1,2},? \\d{4}|\\d{4}(?!\\d))";
    private static final String TIME = "(?:\\d{1,2}[.:]\\d\\d(?:[.:]\\d\\d)?(?:\\s?(?:CES?T|UTC|GMT|Z)\\b)?)";
    private static final String STAMP =
            "(?:uppdatera(?:d|t|des|ts)|uppdatering(?:en)?|ändra(?:d|t|des|ts)|ändring(?:en)?"
                    + "|granska(?:d|t|des|ts)|publicera(?:d|t|des|ts)|byggd(?:es)?|bygge|genererad(?:es)?|hämtad(?:es)?"
                    + "|skapad(?:es)?|sparad(?:es)?|updated?|reviewed|modified|published|built|generated|created|retrieved)";
    private static final String FILLER =
            "(?:[\\s:;,.–—|-]|\\b(?:senast|senaste|sidan|sida|innehållet|dokumentet|den|d|av|gjordes|är"
                    + "|var|blev|kl|klockan|last|page|on|at|the|was|is|för|by)\\b)";

    private static final Pattern AGO = pattern("(?:\\b(?:för|about) )?(?:\\d+|\\b(?:en|ett|några|a|an|one|few))"
            + " (?:sekund(?:er)?|minut(?:er)?|min|timm(?:e|ar)|tim|dag(?:ar)?|dygn|veck(?:a|or)|månad(?:er)?|år|seconds?|minutes?"
            + "|mins?|hours?|days?|weeks?|months?|years?)(?: och \\d+ \\p{L}+)? (?:sedan|sen|ago)\\b"
            + "|\\b(?:i ?dag|i ?går|today|yesterday),?(?: (?:kl\\.?|klockan|at))? ?" + TIME);

    private static final String NUMBER = "\\d[\\d .,\\u00a0]{0,12}";
    private static final Pattern COUNTED = pattern("(?<![\\p{L}\\d])(?:" + NUMBER + ")(?<=[\\d ])\\s?"
            + "(?:sid)?(?:visning(?:ar)?|läsare|besökare|besök|kommentar(?:er)?|delning(?:ar)?|gillar|gilla-?markeringar?"
            + "|nedladdning(?:ar)?|följare|inloggade|online|views?|readers?|visitors?|comments?|shares?|likes?|downloads?"
            + "|followers?)(?![\\p{L}])|(?:läst|visad|visats|nedladdad|delad|viewed|read|downloaded) " + NUMBER
            + "(?<=[\\d ])(?:gånger|times)"
            + "|(?:besökare|visitor)(?: nummer| nr\\.?| number| no\\.?)? " + NUMBER + "(?<=\\d)"
            + "|(?:skapa|genererad|laddad|hämtad|generated|rendered|loaded|created)[^.!?]{0,20}? \\d[\\d.,]{0,9} ?(?:ms|s|sek\\p{L}*"
            + "|seconds?|milli\\p{L}+)(?!\\p{L})");
    /** What day it is when the page is made. */
    private static final Pattern TODAY =
            pattern("(?:i ?dag|today)(?: är det| is)?,?(?: (?:en )?\\p{L}{2,6}s?(?:dag|day)(?:en)?,?)?" + "(?: den)? "
                    + DATE + "(?:,? (?:vecka|v\\.|week) \\d+)?(?:,? namnsdag[^.!?]{0,60})?[.\\s]*");

    private static final Pattern NOW = pattern("\\b(?:just nu|right now|currently)\\b");
    private static final Pattern ANY_NUMBER = Pattern.compile("\\d(?:[\\d.,: \\u00a0]*\\d)?");
    private static final Pattern STAMPED =
            pattern("(?<!\\p{L})(" + STAMP + FILLER + "{0,12})" + DATE + "(?:" + FILLER + "{0,6}" + TIME + ")?");
    private static final Pattern CLOCK = Pattern.compile("\\b\\d\\d:\\d\\d:\\d\\d\\b");

    /** Nothing else stands there. */
    private static final Pattern ONLY_STAMP = pattern("(?:" + FILLER + "{0,12}" + STAMP + FILLER + "{0,12}" + MARK
            + "(?: (?:av|by) \\p{L}+(?: \\p{L}+)?| \\(\\p{L}+(?: \\p{L}+){0,2}\\))?[\\s.]*|" + MARK + "(?: sedan)?(?:"
            + FILLER + "|" + STAMP
            + "){0,12}|(?:©|copyright).{0,80})");

    private PassingText() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The text with a mark in place of what passes; empty when nothing else stands there. */
    static String without(String text) {
        if (TODAY.matcher(text).matches()) {
            return "";
        }
        String ago = AGO.matcher(text).replaceAll(MARK);
        String counted = COUNTED.matcher(ago).replaceAll(MARK);
        String stamped = STAMPED.matcher(counted).replaceAll("$1" + MARK);
        String marked = CLOCK.matcher(stamped).replaceAll(MARK);
        String lasting = NOW.matcher(marked).find() ? ANY_NUMBER.matcher(marked).replaceAll(MARK) : marked;
        return lasting.length() <= 200 && ONLY_STAMP.matcher(lasting).matches() ? "" : lasting;
    }
}

package se.omvarld.edition.wording;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A source's text as people are told it: what publishing systems spoilt is mended, what says nothing is left out. */
public final class SourceText {
    private static final Pattern NEW_VERSION = Pattern.compile("\\(Ny version\\)\\s*");
    /** "… till följd av förordningen. ### Förslagen i korthet Utredningen …": where the heading ends nobody can tell. */
    private static final Pattern HEADING = Pattern.compile("(?:^|\\s+)#{2,6}\\s+(?=\\S)");

    /** A shorter text before a heading is no lead of its own. */
    private static final int SHORTEST_LEAD = 60;

    /** "… flera detaljer.Till exempel …". */
    private static final Pattern UNSPACED =
            Pattern.compile("(?<![\\p{L}\\p{N}.@/-])(\\p{Ll}{3,30}[.!?])(?=\\p{Lu}\\p{Ll}*\\s)");
    /** "health tech- bolag", but "hälso- och sjukvård". */
    private static final Pattern TORN = Pattern.compile(
            "(?<![\\p{L}\\p{N}-])(\\p{L}{1,8}-) (?=\\p{Ll}{2})(?!(?:och|eller|samt"
                    + "|respektive|resp|till|men|som|såväl|liksom|både|kontra|in|i|på|med|and|or|to|vs|og|und|oder|ja)(?!\\p{L}))");
    /** "… säger socialminister Jakob Forssmed Barn och unga är …": the paragraph ended, and its mark was not there. */
    private static final Pattern UNENDED = Pattern.compile(
            "(, (?:säger|skriver) (?:\\p{Ll}[\\p{Ll}-]*,? ){1,6}\\p{Lu}[\\p{L}-]+"
                    + " \\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?) (?=\\p{Lu}\\p{Ll}+ (?!(?:i|på|vid|till|för|från|hos|under|om|när) )\\p{Ll})");

    private SourceText() {}

    /**
     * The text without the sentences that {@link Wording#boilerplate()} names, each up to its end; bounded texts only. A line
     * ends where a paragraph did whose end the source lost.
     */
    public static String told(String text, Wording wording) {
        return withoutBoilerplate(mended(NEW_VERSION.matcher(text).replaceAll("")), wording);
    }

    private static String mended(String text) {
        String spaced = UNSPACED.matcher(withoutHeadings(text)).replaceAll("$1 ");
        return UNENDED.matcher(TORN.matcher(spaced).replaceAll("$1")).replaceAll("$1.\n");
    }

    private static String withoutHeadings(String text) {
        Matcher heading = HEADING.matcher(text);
        boolean leads = heading.find(Math.min(SHORTEST_LEAD, text.length()));
        String lead = leads ? text.substring(0, heading.start()) : text;
        return HEADING.matcher(lead).replaceAll(" ").strip();
    }

    private static String withoutBoilerplate(String text, Wording wording) {
        List<String> beginnings = wording.boilerplate();
        if (beginnings.stream().noneMatch(text::contains)) {
            return text;
        }
        String any = beginnings.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile(
                        "(?:^|(?<=[.!?…:”]\\s)|(?<=\\n))(?:" + any
                                + ")(?!\\p{L})[^.!?\\n]{0,300}(?:[.!?…]+(?=\\s|$)|[.!?…]\\S[^.!?\\n]{0,300}[.!?…]*|$|(?=\\n))\\s*")
                .matcher(text)
                .replaceAll("")
                .strip();
    }
}

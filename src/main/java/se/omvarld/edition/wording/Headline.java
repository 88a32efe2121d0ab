package se.omvarld.edition.wording;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.omvarld.item.OfficialTitle;
import se.omvarld.store.story.Story;

/** A story's title as the house writes it: no site's name, no shouting, Swedish marks, the type before it. */
public final class Headline {
    private static final int MAX_LENGTH = 250;
    static final String OPINION = "Debattartikel";
    /** A bill's, letter's, directive's or inquiry's number at the end: "(prop. 2025/26:50)", ", Skr. 2025/26:23". */
    private static final Pattern NUMBER =
            Pattern.compile("(?iu)(?:,\\s*|\\s*\\()(prop|skr|dir|SOU|Ds)\\.?\\s*(\\d{4}(?:/\\d\\d)?:\\d{1,4})\\)?$");

    /** "Debatt: Låt patienterna …": the beginning of the type's own name. */
    private static final Pattern KICKER = Pattern.compile("(\\p{L}{4,20}):\\s+");

    private Headline() {}

    /** For example {@code Uppdrag – Utredning av …}. */
    public static String of(Story story, Wording wording) {
        String type = typeBefore(story, wording);
        String title = title(story);
        String shown = quotedOpinion(title, story);
        return type.isEmpty() ? shown : type + " – " + shown;
    }

    /** The house sets an opinion between quotation marks, which feeds leave out; other titles stay as they are. */
    public static String quotedOpinion(String title, Story story) {
        boolean bare = title.chars().noneMatch(mark -> "”“\"»«".indexOf(mark) >= 0);
        return story.type().equals(OPINION) && bare ? "”" + title + "”" : title;
    }

    /** The type as it stands before the title; empty when the title says it already. */
    public static String typeBefore(Story story, Wording wording) {
        String type = DocumentText.line(story.type(), 40);
        String title = title(story).toLowerCase(ReportMonth.SWEDISH);
        String low = type.toLowerCase(ReportMonth.SWEDISH);
        // "Sitra-studie: …" says it too
        boolean said = !low.isEmpty()
                && title.matches("(?s)(?:\\p{L}{2,20}-(?=[^ ]*: ))?" + Pattern.quote(low)
                        + "(?:(?:en|n|et|t)?(?![\\p{L}-]).*|$)");
        return said && wording.saidTwice().stream().noneMatch(title::startsWith) ? "" : type;
    }

    /** The title without its type. */
    public static String title(Story story) {
        String title = known(story);
        return title.isEmpty() ? "[Rubrik saknas]" : title;
    }

    /** The same; empty where the source gives none. */
    public static String known(Story story) {
        // capitals are told from the whole title, so the length is cut last
        String line = DocumentText.wordsCut(DocumentText.line(story.title(), 2 * MAX_LENGTH));
        // titles of older items were stored as they came
        String known = OfficialTitle.withoutRecordNumber(OfficialTitle.apart(line));
        String own = SiteSuffix.removed(HousePunctuation.of(known), story.publisher(), story.link());
        String single = withoutType(own, DocumentText.line(story.type(), 40));
        String calm =
                CapitalsTitle.calmed(numbered(HousePunctuation.trimmed(single)), DocumentText.line(story.lead(), 2000));
        return HousePunctuation.closed(DocumentText.cut(calm, MAX_LENGTH));
    }

    /** The number of an official document in one form: {@code (Prop. 2025/26:50)}. */
    private static String numbered(String title) {
        return NUMBER.matcher(title).replaceFirst(number -> {
            String kind = number.group(1).toLowerCase(Locale.ROOT);
            String name =
                    kind.equals("sou") ? "SOU" : kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
            return " (" + name + (kind.matches("sou|ds") ? " " : ". ") + number.group(2) + ")";
        });
    }

    private static String withoutType(String title, String type) {
        if (type.isEmpty()) {
            return title;
        }
        Matcher kicker = KICKER.matcher(title);
        if (kicker.lookingAt()
                && type.toLowerCase(ReportMonth.SWEDISH)
                        .startsWith(kicker.group(1).toLowerCase(ReportMonth.SWEDISH))) {
            return title.substring(kicker.end());
        }
        Pattern prefix = Pattern.compile("^(?iu:" + Pattern.quote(type) + ")(?:\\s*(?::| –)\\s+|\\s+(?=\\p{Lu}))");
        return prefix.matcher(title).replaceFirst("");
    }
}

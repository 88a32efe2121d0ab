package se.omvarld.observe.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import se.omvarld.item.Address;

/** Makes texts, addresses, numbers and times fit to be shown. Escaping is the template's job. */
public final class PageText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'kl.' H.mm", Locale.forLanguageTag("sv-SE"));
    /** Format characters (direction, zero width, soft hyphens) but emoji joiners, private use, what is no character. */
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}&&[^\\u200D]]");

    private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private PageText() {}

    /** One line of visible characters, cut between words where it is longer. */
    public static String line(String text, int most) {
        String bounded = text.length() > 4 * most ? text.substring(0, 4 * most) : text;
        String line = GAP.matcher(HIDDEN.matcher(bounded).replaceAll(""))
                .replaceAll(" ")
                .strip();
        if (line.length() <= most) {
            return line;
        }
        int space = line.lastIndexOf(' ', most - 1);
        int end = space > most / 2 ? space : most - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** The address when it is one of the web; else empty. */
    static String link(String address) {
        return Address.cleaned(address, "").orElse("");
    }

    /** A language tag other than Swedish; else empty. */
    static String foreign(String language) {
        String tag = language.toLowerCase(Locale.ROOT);
        return LANGUAGE.matcher(tag).matches() && !tag.equals("sv") ? tag : "";
    }

    /** For example {@code 16 mars 2026 kl. 7.05}. */
    static String time(Instant moment, ZoneId zone) {
        return TIME.format(moment.atZone(zone));
    }

    /** For example {@code 12 345}. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u00A0');
    }

    /** For example {@code 1 källa}, {@code 3 källor}. */
    static String count(long number, String one, String several) {
        return number(number) + "\u00A0" + (number == 1 ? one : several);
    }
}

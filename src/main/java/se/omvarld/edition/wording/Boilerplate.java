package se.omvarld.edition.wording;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What publishing systems write before every text of a kind, and what says nothing to readers. */
public final class Boilerplate {
    private static final Pattern NEW_VERSION = Pattern.compile("\\(Ny version\\)\\s*");

    private Boilerplate() {}

    /** The text without the sentences that {@link Wording#boilerplate()} names, each up to its end; bounded texts only. */
    public static String removed(String text, Wording wording) {
        String told = NEW_VERSION.matcher(text).replaceAll("");
        List<String> beginnings = wording.boilerplate();
        if (beginnings.stream().noneMatch(told::contains)) {
            return told;
        }
        String any = beginnings.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile(
                        "(?:^|(?<=[.!?…:”]\\s)|(?<=\\n))(?:" + any
                                + ")(?!\\p{L})[^.!?\\n]{0,300}(?:[.!?…]+(?=\\s|$)|[.!?…]\\S[^.!?\\n]{0,300}[.!?…]*|$|(?=\\n))\\s*")
                .matcher(told)
                .replaceAll("")
                .strip();
    }
}

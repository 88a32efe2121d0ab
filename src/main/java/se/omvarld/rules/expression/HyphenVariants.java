package se.omvarld.rules.expression;

import java.util.regex.Pattern;

/** Words with hyphens, which some write apart and some together. */
public final class HyphenVariants {
    private static final Pattern HYPHENED = Pattern.compile("[\\p{L}\\p{N}]+([-\\u2010-\\u2013][\\p{L}\\p{N}]+)+\\*?");

    /** Shorter words often mean something else: {@code e-id} is not {@code Eid}. */
    private static final int SHORTEST = 4;

    private HyphenVariants() {}

    /** A single word without its hyphens; empty when it has none, or too little would be left. */
    public static String together(String text) {
        if (!HYPHENED.matcher(text).matches()) {
            return "";
        }
        String together = text.replaceAll("[-\\u2010-\\u2013]", "");
        return together.replace("*", "").length() < SHORTEST ? "" : together;
    }
}

package se.omvarld.edition.wording;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is sent out for comments, as the middle of a sentence: "en remiss av betänkandet ”…” (SOU 2025:108)". */
final class ReferralPhrase {
    private static final Pattern REFERRAL = Pattern.compile("(?iu)^remiss (?:av|om) (.+)");
    private static final Pattern NUMBERED =
            Pattern.compile("(?:betänkandet )?((SOU|Ds) \\d{4}:\\d{1,4}),? (\\p{Lu}(?:(?! (?:SOU|Ds) \\d)[^”])+)");
    /** "betänkandet En ny lag (SOU 2025:103)". */
    private static final Pattern TITLED =
            Pattern.compile("(betänkandet|promemorian|rapporten) (\\p{Lu}[^”(]+)( \\([^)]+\\))?");

    private static final Pattern NAMED =
            Pattern.compile("(.{3,90} (?:rapport|promemoria|betänkande|förslag|utredning)) (\\p{Lu}[^”]+)");

    private ReferralPhrase() {}

    static boolean isReferral(String title) {
        return REFERRAL.matcher(title).matches();
    }

    /** Empty when the title's marks do not fit into a sentence. */
    static Optional<String> of(String title) {
        Matcher referral = REFERRAL.matcher(title);
        String what = referral.matches() ? referral.group(1) : title;
        Matcher titled = TITLED.matcher(what);
        if (titled.matches()) {
            String number = titled.group(3) == null ? "" : titled.group(3);
            return Optional.of("en remiss av " + titled.group(1) + " ”" + titled.group(2) + "”" + number);
        }
        Matcher numbered = NUMBERED.matcher(what);
        if (numbered.matches()) {
            String document = numbered.group(2).equals("SOU") ? "betänkandet" : "promemorian";
            return Optional.of("en remiss av " + document + " ”" + numbered.group(3) + "” (" + numbered.group(1) + ")");
        }
        Matcher named = NAMED.matcher(what);
        if (named.matches()) {
            return Optional.of("en remiss av " + named.group(1) + " ”" + named.group(2) + "”");
        }
        return Clause.isSafe(what) ? Optional.of("en remiss av " + what) : Optional.empty();
    }
}

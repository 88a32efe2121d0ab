package se.omvarld.source.mail;

import java.util.regex.Pattern;

/** A label that says "advertisement" takes the next link, and whatever leads to the same place. */
final class Adverts {
    private static final Pattern LABEL =
            Pattern.compile("(?iu)\\W*(?:annons|annonser|sponsrat|(?:betalt )?annonssamarbete"
                    + "|i samarbete med .{1,60}|advertisement|sponsored(?: content| by .{1,60})?)\\W*");
    private static final int LONGEST_LABEL = 100;

    private boolean begun;
    private String advertised = "";

    /** Whether a text is such a label. */
    boolean begin(String text) {
        boolean label = text.length() <= LONGEST_LABEL && LABEL.matcher(text).matches();
        begun |= label;
        return label;
    }

    /** The address; nothing when it is advertised. */
    String without(String address) {
        if (begun && !address.isEmpty()) {
            advertised = address;
            begun = false;
        }
        return address.equals(advertised) ? "" : address;
    }
}

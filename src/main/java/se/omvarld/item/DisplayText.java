package se.omvarld.item;

/** Foreign text as it may be shown. */
public final class DisplayText {
    private DisplayText() {}

    /** The text in quotes as a message cites it, cut at 60 characters. */
    public static String quoted(String text) {
        String cut = text.length() <= 60 ? text : text.substring(0, 60) + "…";
        return "'" + cut.replaceAll("\\p{Cntrl}", " ") + "'";
    }
}

package se.omvarld.edition.word.paragraph;

/**
 * A link in a document.
 *
 * @param shown the text that people see of it
 * @param target where it leads
 */
public record WordLink(String shown, String target) {
    public boolean isWeb() {
        return target.regionMatches(true, 0, "http://", 0, 7) || target.regionMatches(true, 0, "https://", 0, 8);
    }
}

package se.omvarld.edition.wording;

/**
 * A piece of a proposed sentence.
 *
 * @param language the language tag when it is not Swedish, else empty
 */
public record Phrase(String text, String language) {
    public static Phrase of(String text) {
        return new Phrase(text, "");
    }
}

package se.omvarld.report;

/**
 * A piece of a proposed sentence.
 *
 * @param language the language tag when it is not Swedish, else empty
 */
record Phrase(String text, String language) {
    static Phrase of(String text) {
        return new Phrase(text, "");
    }
}

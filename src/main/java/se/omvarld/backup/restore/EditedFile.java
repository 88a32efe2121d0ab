package se.omvarld.backup.restore;

/**
 * What becomes of one file when another installation's edited files are taken over.
 *
 * @param name for example {@code config/areas.yaml}
 */
public record EditedFile(String name, Fate fate) {
    /** What becomes of a file. */
    public enum Fate {
        /** It was edited there, and the shipped one is the same in both versions: it is taken over. */
        EDITED("edited, taken over"),
        /** It was edited there, and the shipped one has changed: it is taken over, the new original lies beside it. */
        COMPARE("edited, taken over; the new version's lies beside it as .dist: compare them"),
        /** It was made there: it is taken over. */
        ADDED("added, taken over"),
        /** It was deleted there: it is deleted here. */
        REMOVED("deleted, as before");

        private final String words;

        Fate(String words) {
            this.words = words;
        }

        /** What an operator reads. */
        public String words() {
            return words;
        }
    }
}

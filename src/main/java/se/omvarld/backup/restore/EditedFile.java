package se.omvarld.backup.restore;

/**
 * What becomes of one file when another installation's edited files are taken over.
 *
 * @param name for example {@code config/areas.yaml}
 * @param place the name that this version has for it; of one that is put aside, where it lies
 */
public record EditedFile(String name, String place, Fate fate) {
    /** What becomes of a file. */
    public enum Fate {
        /** It was edited there, and the shipped one is the same in both versions: it is taken over. */
        EDITED("edited, taken over"),
        /** The same, but this version has another name for it. */
        MOVED("edited, taken over as %s, its name in this version"),
        /** It was edited there, and the shipped one has changed: it is taken over, the new original lies beside it. */
        COMPARE("edited, taken over; the new version's lies beside it as .dist: compare them"),
        /** It was made there: it is taken over. */
        ADDED("added, taken over"),
        /** What it holds lies elsewhere in this version, or is no more: it would run a second time, or call what is not there. */
        ASIDE("NOT taken over: in this version its routes lie in other files, or are no more; your file lies in %s:"
                + " bring what you need of it into the new files"),
        /** It was deleted there: it is deleted here. */
        REMOVED("deleted, as before");

        private final String words;

        Fate(String words) {
            this.words = words;
        }
    }

    /** What an operator reads. */
    public String sentence() {
        return name + ": " + fate.words.formatted(place);
    }
}

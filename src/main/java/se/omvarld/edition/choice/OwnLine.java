package se.omvarld.edition.choice;

/**
 * A line of an answer that its writer wrote.
 *
 * @param item the number of the quoted item under which it stands; 0 for none
 * @param doubtful whether it may be somebody else's: it stands in a signature or as if it were quoted
 */
record OwnLine(String text, int item, boolean doubtful) {

    OwnLine(String text, int item) {
        this(text, item, false);
    }

    OwnLine doubted() {
        return new OwnLine(text, item, true);
    }
}

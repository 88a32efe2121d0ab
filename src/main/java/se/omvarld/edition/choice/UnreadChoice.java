package se.omvarld.edition.choice;

/**
 * Something in an answer that counts for nothing; its writer is told.
 *
 * @param line as it was written
 */
record UnreadChoice(String line, Why why) {

    /** Why it counts for nothing. */
    enum Why {
        GRAMMAR("vi förstår inte raden"),
        NUMBER("det numret finns inte i brevet"),
        AREA("det området finns inte; områdena är 1–6"),
        REMOVED("posten är så gammal att den inte finns kvar i arkivet"),
        EDITION("vi ser inte vilket brev du svarar på"),
        OLD("brevet är så gammalt att dess poster inte finns kvar");

        private final String swedish;

        Why(String swedish) {
            this.swedish = swedish;
        }

        String swedish() {
            return swedish;
        }
    }
}

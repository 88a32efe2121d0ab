package se.omvarld.source.mail;

/** Tells mails that are made to take memory: each line of a header and each part becomes an object, however short it is. */
final class MimeComplexityCheck {
    /** A mail of 20 MB in base64 has 350,000 lines. */
    private static final int MOST_LINES = 400_000;

    /** Lines that may begin a part. */
    private static final int MOST_BORDERS = 5000;

    private MimeComplexityCheck() {}

    static boolean isBearable(byte[] mail) {
        int lines = 0;
        int borders = 0;
        for (int i = 0; i + 2 < mail.length; i++) {
            if (mail[i] == '\n' || (mail[i] == '\r' && mail[i + 1] != '\n')) {
                lines++;
                borders += mail[i + 1] == '-' && mail[i + 2] == '-' ? 1 : 0;
            }
        }
        return lines <= MOST_LINES && borders <= MOST_BORDERS;
    }
}

package se.omvarld.source.mail.part;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.angus.mail.util.LineInputStream;

/**
 * Tells mails that are made to take memory or time: each line of a header, each parameter and each part becomes an object,
 * however short it is, and is read several times.
 */
public final class MimeComplexityCheck {
    /** What Exchange lets in at most by its default (MaxHeaderSize of its receive connectors); Postfix takes less. */
    public static final int MOST_HEADER_BYTES = 262_144;

    /** A mail of 20 MB in base64 has 350,000 lines. */
    private static final int MOST_LINES = 400_000;

    /** Lines that may begin a part. */
    private static final int MOST_BORDERS = 5000;

    /** In all fields of one header; each semicolon may begin one. Real mails have some hundreds. */
    private static final int MOST_PARAMETERS = 5000;

    private MimeComplexityCheck() {}

    /**
     * Counts before anything is parsed.
     *
     * @throws RefusedMailException when a whole mail has too many lines or parts, or a header that is too large
     */
    public static void check(byte[] mail) throws IOException {
        int lines = 0;
        int borders = 0;
        for (int i = 0; i + 2 < mail.length; i++) {
            if (mail[i] == '\n' || (mail[i] == '\r' && mail[i + 1] != '\n')) {
                lines++;
                borders += mail[i + 1] == '-' && mail[i + 2] == '-' ? 1 : 0;
            }
        }
        if (lines > MOST_LINES || borders > MOST_BORDERS) {
            throw new RefusedMailException(MailRefusal.BROKEN);
        }
        checkHeader(new ByteArrayInputStream(mail));
    }

    /**
     * Reads no further than a header may reach.
     *
     * @param in begins with a header, as a mail and a part do
     * @throws RefusedMailException when the header is too large
     */
    public static void checkHeader(InputStream in) throws IOException {
        byte[] start = in.readNBytes(MOST_HEADER_BYTES + 1);
        // Lines end here where they end for the parser.
        LineInputStream lines = new LineInputStream(new ByteArrayInputStream(start));
        int parameters = 0;
        String line = lines.readLine();
        while (line != null && !line.isEmpty()) {
            parameters += parameters(line);
            line = lines.readLine();
        }
        refuse(line == null ? start.length : 0, parameters);
    }

    /** The same of a header that the server has handed out, cut a little beyond what is allowed. */
    public static void checkHeader(Iterable<String> lines) {
        long bytes = 0;
        int parameters = 0;
        for (String line : lines) {
            bytes += line.length() + 2L;
            parameters += parameters(line);
        }
        refuse(bytes, parameters);
    }

    private static int parameters(String line) {
        return (int) line.chars().filter(letter -> letter == ';').count();
    }

    private static void refuse(long bytes, int parameters) {
        if (bytes > MOST_HEADER_BYTES || parameters > MOST_PARAMETERS) {
            throw new RefusedMailException(MailRefusal.HEADER);
        }
    }
}

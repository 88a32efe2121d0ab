package se.omvarld.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Whether reading twice as much takes about twice the processor time, and not four times. */
public final class Growth {
    /** Of what a document consists in CI; -Dfuzz.bytes=1000000 asks for more. */
    private static final int BYTES = Integer.getInteger("fuzz.bytes", 120_000);

    /** Where so much takes no time, it is long enough for every document that is read at all. */
    private static final int MOST_BYTES = 4 * BYTES;

    /** Below this, noise says more than growth: the document is made larger until it takes as long. */
    private static final long NOTHING_NANOS = 250_000_000L;

    private static final double MOST = 3.2;

    private Growth() {}

    /**
     * Reads a document, and half of it.
     *
     * @param before what makes the repetition a document that is read at all
     */
    public static void isLinear(Reader reader, String before, String piece) {
        int bytes = BYTES;
        byte[] whole = document(before, piece, bytes);
        long first = Guard.cost(reader, whole).nanos();
        while (first < NOTHING_NANOS && bytes < MOST_BYTES) {
            bytes = first < NOTHING_NANOS / 8 ? MOST_BYTES : 2 * bytes;
            whole = document(before, piece, bytes);
            first = Guard.cost(reader, whole).nanos();
        }
        if (first < NOTHING_NANOS) {
            return;
        }
        byte[] part = document(before, piece, bytes / 2);
        long half = cheapest(reader, part);
        long all = Math.min(first, Guard.cost(reader, whole).nanos());
        for (int again = 0; again < 2 && all > MOST * half; again++) { // other processes cost caches and turns
            half = Math.max(half, cheapest(reader, part));
            all = Math.min(all, cheapest(reader, whole));
        }
        if (all > MOST * half && all > NOTHING_NANOS) {
            throw new AssertionError("%s takes %d ms for %d bytes of '%s', %d ms for half: %s"
                    .formatted(reader, all / 1_000_000, bytes, piece, half / 1_000_000, Guard.kept(reader, whole)));
        }
    }

    private static long cheapest(Reader reader, byte[] input) {
        return Math.min(
                Guard.cost(reader, input).nanos(), Guard.cost(reader, input).nanos());
    }

    private static byte[] document(String before, String piece, int bytes) {
        byte[] start = before.getBytes(StandardCharsets.UTF_8);
        byte[] one = piece.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(start, Math.max(bytes, start.length));
        for (int at = start.length; at < all.length; at++) {
            all[at] = one[(at - start.length) % one.length];
        }
        return all;
    }
}

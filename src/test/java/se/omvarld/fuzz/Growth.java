package se.omvarld.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Whether reading four times as much takes about four times the processor time, and not sixteen times. Between the two lies room enough
 * for what other processes, the collector and the compiler cost; and what looks like too much is measured again before it counts.
 */
public final class Growth {
    /** Of what a document consists in CI at least; -Dfuzz.bytes=1000000 asks for more. */
    private static final int BYTES = Integer.getInteger("fuzz.bytes", 60_000);

    /** Where so much takes no time, it is long enough for every document that is read at all. */
    private static final int MOST_BYTES = 8 * BYTES;

    /** Below this, noise says more than growth: the document is made larger until it takes as long. */
    private static final long NOTHING_NANOS = 200_000_000L;

    /** Between 4 and 16. */
    private static final double MOST = 9;

    private static final int ROUNDS = 5;

    private Growth() {}

    /**
     * Reads a document, and a quarter of it.
     *
     * @param before what makes the repetition a document that is read at all
     */
    public static void isLinear(Reader reader, String before, String piece) {
        int bytes = BYTES;
        byte[] whole = document(before, piece, bytes);
        long all = Guard.cost(reader, whole).nanos();
        while (all < NOTHING_NANOS && bytes < MOST_BYTES) {
            bytes = all < NOTHING_NANOS / 16 ? MOST_BYTES : 2 * bytes;
            whole = document(before, piece, bytes);
            all = Guard.cost(reader, whole).nanos();
        }
        byte[] part = document(before, piece, bytes / 4);
        long quarter = Long.MAX_VALUE;
        for (int round = 1;
                all >= NOTHING_NANOS;
                round++) { // noise only adds: the least is nearest to what reading takes
            quarter = Math.min(quarter, cheapest(reader, part));
            if (all <= MOST * quarter) {
                return;
            }
            if (round == ROUNDS) {
                throw new AssertionError("%s takes %d ms for %d bytes of '%s', %d ms for a quarter: %s"
                        .formatted(
                                reader, all / 1_000_000, bytes, piece, quarter / 1_000_000, Guard.kept(reader, whole)));
            }
            all = Math.min(all, Guard.cost(reader, whole).nanos());
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

package se.omvarld.item.similarity;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The marks that a title leaves so that the same news can be found by it: one for the whole title, and one for each pair of
 * its longest words. Numbers, since they are many; what two titles share by chance is looked at more closely anyhow.
 */
public final class TitleShingles {
    private static final long SECONDS_A_DAY = 86_400;

    private TitleShingles() {}

    /** The traces of a title; none when it says too little. */
    public static List<Long> of(String title) {
        return of(TitleKey.of(title), TextFingerprint.of(title, ""));
    }

    /**
     * The traces of a title whose words are known already.
     *
     * @param wording the title's, with or without its lead
     */
    public static List<Long> of(String titleKey, TextFingerprint wording) {
        List<Long> traces = new ArrayList<>(pairs(wording));
        if (TitleKey.telling(titleKey)) {
            traces.add(ofWhole(titleKey));
        }
        return traces.stream().distinct().toList();
    }

    /** Those of the pairs of a wording's longest words. */
    public static List<Long> pairs(TextFingerprint wording) {
        return wording.pairs().stream().map(TitleShingles::number).toList();
    }

    /** That of a whole title, as {@link TitleKey} has it. */
    public static Long ofWhole(String titleKey) {
        return number("=" + titleKey);
    }

    /** The day that a trace is kept under: days since 1970, UTC. */
    public static long day(Instant dated) {
        return Math.floorDiv(dated.getEpochSecond(), SECONDS_A_DAY);
    }

    /** Traces as the store keeps them. */
    public static byte[] bytes(List<Long> traces) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * traces.size());
        traces.forEach(bytes::putLong);
        return bytes.array();
    }

    /** FNV-1a of 64 bits (Fowler, Noll and Vo), over characters. */
    private static long number(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}

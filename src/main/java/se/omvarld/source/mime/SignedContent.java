package se.omvarld.source.mime;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * What lies within an opaque S/MIME signature (RFC 5652, 5.1): {@code ContentInfo} → {@code SignedData} → the content's octets.
 * The signature is not checked. Walks no deeper and no further than that, in DER and in BER of indefinite lengths.
 */
public final class SignedContent {
    /** 1.2.840.113549.1.7.2, without the tag and the length. */
    private static final byte[] SIGNED_DATA = {0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 7, 2};

    private static final int SEQUENCE = 0x30;
    private static final int CONTEXT = 0xa0;
    private static final int OID = 0x06;
    private static final int OCTETS = 0x04;
    private static final int OCTETS_IN_PIECES = 0x24;
    private static final int DEEPEST = 6;

    private final byte[] all;
    private int at;
    private int tag;

    /** Where the value ends; -1 when a mark ends it. */
    private int end;

    private SignedContent(byte[] all) {
        this.all = all;
    }

    /** The signed mail part's bytes; empty when this is encrypted or broken. */
    public static Optional<byte[]> of(byte[] cms) {
        try {
            return new SignedContent(cms).content();
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> content() {
        if (!enter(SEQUENCE) || !enter(OID) || !Arrays.equals(Arrays.copyOfRange(all, at, end), SIGNED_DATA)) {
            return Optional.empty();
        }
        at = end;
        if (!enter(CONTEXT) || !enter(SEQUENCE)) {
            return Optional.empty();
        }
        skip(0); // version
        skip(0); // digest algorithms
        if (!enter(SEQUENCE)) {
            return Optional.empty();
        }
        skip(0); // what it is
        return enter(CONTEXT) ? Optional.of(octets()) : Optional.empty();
    }

    private byte[] octets() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        octets(out, 0);
        return out.toByteArray();
    }

    private void octets(ByteArrayOutputStream out, int depth) {
        head();
        int stop = end;
        if (tag == OCTETS && stop >= 0) {
            out.write(all, at, stop - at);
            at = stop;
        } else if (tag == OCTETS_IN_PIECES && depth < DEEPEST) {
            while (stop < 0 ? !takeMark() : at < stop) {
                octets(out, depth + 1);
            }
        } else {
            throw new IndexOutOfBoundsException("no octets");
        }
    }

    private boolean enter(int expected) {
        head();
        return tag == expected;
    }

    private void skip(int depth) {
        head();
        int stop = end;
        if (stop >= 0) {
            at = stop;
        } else if (depth < DEEPEST) {
            while (!takeMark()) {
                skip(depth + 1);
            }
        } else {
            throw new IndexOutOfBoundsException("nested too deeply");
        }
    }

    private boolean takeMark() {
        boolean isMark = all[at] == 0 && all[at + 1] == 0;
        at += isMark ? 2 : 0;
        return isMark;
    }

    private void head() {
        tag = all[at++] & 0xff;
        int length = all[at++] & 0xff;
        if (length == 0x80) {
            end = -1;
            return;
        }
        if (length > 0x80) {
            int count = length & 0x7f;
            length = 0;
            for (int i = 0; i < count; i++) {
                length = count > 4 || length > 0x7fffff ? Integer.MAX_VALUE : length << 8 | (all[at] & 0xff);
                at++;
            }
        }
        if (length > all.length - at) {
            throw new IndexOutOfBoundsException("longer than the content");
        }
        end = at + length;
    }
}

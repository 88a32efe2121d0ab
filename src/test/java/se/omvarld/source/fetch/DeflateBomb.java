package se.omvarld.source.fetch;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/** Compressed data that unfold to far more than they are, made without compressing all of it. */
public final class DeflateBomb {
    private static final int EMPTY_LAST_BLOCK = 3;

    private DeflateBomb() {}

    /**
     * A piece many times over.
     *
     * @param head what the format (RFC 1950, RFC 1952) has before the compressed data; what it has after them nobody comes to read
     */
    public static byte[] of(byte[] head, byte[] piece, int times) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(piece);
        byte[] block = new byte[piece.length + 1000];
        // flushed, it ends at a whole byte, and as the first it refers to nothing before itself: it may stand again and
        // again
        int length = deflater.deflate(block, 0, block.length, Deflater.SYNC_FLUSH);
        deflater.end();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head);
        for (int i = 0; i < times; i++) {
            out.write(block, 0, length);
        }
        out.writeBytes(new byte[] {EMPTY_LAST_BLOCK, 0});
        return out.toByteArray();
    }
}

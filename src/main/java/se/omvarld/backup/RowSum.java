package se.omvarld.backup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** How many rows there were, and a sum of what they held that does not depend on their order. */
final class RowSum {
    private long rows;
    private long sum;

    void add(Object[] row) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object value : row) {
                byte[] bytes = bytes(value);
                digest.update(ByteBuffer.allocate(4).putInt(0, value == null ? -1 : bytes.length));
                digest.update(bytes);
            }
            sum += ByteBuffer.wrap(digest.digest()).getLong();
            rows++;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Object value) {
        if (value == null) {
            return new byte[0];
        } else if (value instanceof byte[] raw) {
            return raw;
        } else if (value instanceof Double || value instanceof Float) {
            return ByteBuffer.allocate(8)
                    .putDouble(0, ((Number) value).doubleValue())
                    .array();
        } else if (value instanceof Number number) {
            return ByteBuffer.allocate(8).putLong(0, number.longValue()).array();
        }
        return value.toString().getBytes(StandardCharsets.UTF_8);
    }

    long rows() {
        return rows;
    }

    boolean sameAs(RowSum other) {
        return rows == other.rows && sum == other.sum;
    }
}

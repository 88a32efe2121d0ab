package se.omvarld.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** What is left of items that were removed from the archive: enough to know them again, and no more. */
final class ForgottenItems {
    /** 128 bits: two of a thousand million items share one with a chance of one in 10^20. */
    private static final int BYTES = 16;

    private final Store store;

    ForgottenItems(Store store) {
        this.store = store;
    }

    void add(String key) {
        store.sql("insert into forgotten_items (key_hash) values (?) on conflict (key_hash) do nothing")
                .param(hash(key))
                .update();
    }

    boolean has(String key) {
        return store.sql("select count(*) from forgotten_items where key_hash = ?")
                        .param(hash(key))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static String hash(String key) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package se.omvarld.store;

import se.omvarld.store.db.Store;

/** The scores in a store, for tests. */
public record Scores(Store store) {
    public double of(String key) {
        return store.sql("select score from verdicts where item = ?")
                .param(key)
                .query(Double.class)
                .single();
    }
}

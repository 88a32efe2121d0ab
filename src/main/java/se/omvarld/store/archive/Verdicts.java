package se.omvarld.store.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import se.omvarld.rules.model.Verdict;
import se.omvarld.rules.model.Verdict.Level;
import se.omvarld.store.db.Store;

/** What the rules say of the archive's items: one verdict an item, written again when other rules judge it. */
public final class Verdicts {
    /** What {@link #read} needs, of a query in which the table is called {@code v}. */
    public static final String COLUMNS = "v.level as v_level, v.area as v_area, v.second_area as v_second,"
            + " v.score as v_score, v.rank as v_rank, v.words as v_words, v.type as v_type, v.reason as v_reason, v.source_filter as v_filter";

    private static final String KEEP =
            "insert into verdicts (item, rules, level, area, second_area, score, rank, words, type, reason,"
                    + " source_filter)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (item) do update set rules = excluded.rules,"
                    + " level = excluded.level, area = excluded.area, second_area = excluded.second_area,"
                    + " score = excluded.score, rank = excluded.rank, words = excluded.words, type = excluded.type, reason = excluded.reason,"
                    + " source_filter = excluded.source_filter";

    private final Store store;

    Verdicts(Store store) {
        this.store = store;
    }

    /** What the rules say of one item. */
    record Judgement(String key, Verdict verdict) {}

    /** @param rules the fingerprint of the rules that have judged */
    void keep(List<Judgement> judgements, String rules) {
        store.batch(KEEP, judgements, (statement, judgement) -> {
            Verdict verdict = judgement.verdict();
            statement.setString(1, judgement.key());
            statement.setString(2, rules);
            statement.setString(3, verdict.level().name());
            statement.setInt(4, verdict.area());
            statement.setInt(5, verdict.secondArea());
            statement.setDouble(6, verdict.score());
            statement.setDouble(7, verdict.rank());
            statement.setString(8, String.join("\n", verdict.words()));
            statement.setString(9, verdict.type());
            statement.setString(10, verdict.reason());
            statement.setString(11, verdict.sourceFilter());
        });
    }

    public static Verdict read(ResultSet row) throws SQLException {
        return new Verdict(
                Level.valueOf(row.getString("v_level")),
                row.getInt("v_area"),
                row.getInt("v_second"),
                row.getDouble("v_score"),
                row.getDouble("v_rank"),
                row.getString("v_words").lines().filter(word -> !word.isEmpty()).toList(),
                row.getString("v_type"),
                row.getString("v_reason"),
                row.getString("v_filter"));
    }
}

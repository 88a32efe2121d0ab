package se.omvarld.rules.edit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.omvarld.store.db.Store;

/** The changes that were saved on the page; each with the whole file before and after it, the last hundred of them. */
public final class RuleHistory {
    private static final int MOST = 100;

    private final Store store;

    public RuleHistory(Store store) {
        this.store = store;
    }

    /** What is kept of one, its number given here; part of the caller's transaction. */
    int keep(SavedChange change) {
        int number = store.sql("select coalesce(max(number), 0) + 1 from rule_changes")
                .query(Integer.class)
                .single();
        store.sql("insert into rule_changes (number, changed_at, by_whom, machine, why, old_rules, new_rules)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(number, Store.text(change.at()), change.by(), change.machine(), change.why())
                .params(change.before(), change.after())
                .update();
        store.sql("delete from rule_changes where number <= ?")
                .param(number - MOST)
                .update();
        return number;
    }

    /** The newest first. */
    public List<SavedChange> newest(int most) {
        return store.sql("select * from rule_changes order by number desc limit ?")
                .param(most)
                .query(RuleHistory::change)
                .list();
    }

    public Optional<SavedChange> find(int number) {
        return store.sql("select * from rule_changes where number = ?")
                .param(number)
                .query(RuleHistory::change)
                .optional();
    }

    private static SavedChange change(ResultSet row, int position) throws SQLException {
        return new SavedChange(
                row.getInt("number"),
                Store.moment(row.getString("changed_at")).orElse(Instant.EPOCH),
                row.getString("by_whom"),
                row.getString("machine"),
                row.getString("why"),
                row.getString("old_rules"),
                row.getString("new_rules"));
    }
}

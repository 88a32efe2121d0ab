package se.omvarld.store.db;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Whether any statement has found the store damaged. Who ran into it may be one poll of many, and the whole file is looked
 * through once a day only. It does not pass by itself: what was damaged is restored while the daemon is stopped.
 */
final class StoreDamage {
    private volatile String found = "";

    /** Statements of which it hears when they find damage. */
    JdbcTemplate watching(DataSource database) {
        JdbcTemplate statements = new JdbcTemplate(database);
        SQLExceptionTranslator usual = statements.getExceptionTranslator();
        statements.setExceptionTranslator((task, sql, failure) -> {
            note(failure);
            return usual.translate(task, sql, failure);
        });
        return statements;
    }

    private void note(SQLException failure) {
        if (StoreFailure.isDamage(failure)) {
            found = StoreFailure.of(failure).orElseThrow();
        }
    }

    /** What was found, with what helps; empty when nothing was. */
    Optional<String> found() {
        return Optional.of(found).filter(sentence -> !sentence.isEmpty());
    }
}

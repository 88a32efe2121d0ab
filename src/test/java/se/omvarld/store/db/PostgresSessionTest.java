package se.omvarld.store.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quartz.utils.DBConnectionManager;
import se.omvarld.store.PostgresServer;
import se.omvarld.store.schedule.ScheduleConnections;

/** No connection of any pool lets a node that stands still hold the others up for good. */
@Tag("slow")
class PostgresSessionTest {
    private static final List<String> BOUNDS =
            List.of("idle_in_transaction_session_timeout", "lock_timeout", "statement_timeout");

    @Test
    void should_bound_idle_transactions_locks_and_statements_in_every_pool() throws SQLException {
        String url = PostgresServer.emptied();
        try (Store store = Store.open(url, "postgres", "")) {
            assertThat(bounds(Store.dataSourceOf(store).getConnection())).containsExactly("30s", "1min", "4min");
            assertThat(bounds(Store.dataSourceOf(store.apart()).getConnection()))
                    .containsExactly("10s", "5s", "10s");
        }
        String schedule = ScheduleConnections.offer(url, "postgres", "");
        try {
            assertThat(bounds(DBConnectionManager.getInstance().getConnection(schedule)))
                    .containsExactly("8s", "30s", "30s");
        } finally {
            DBConnectionManager.getInstance().shutdown(schedule);
        }
    }

    private static List<String> bounds(Connection opened) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = opened;
                Statement statement = connection.createStatement()) {
            for (String bound : BOUNDS) {
                try (ResultSet row = statement.executeQuery("show " + bound)) {
                    row.next();
                    values.add(row.getString(1));
                }
            }
        }
        return values;
    }
}

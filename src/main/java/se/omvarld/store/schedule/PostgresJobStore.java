package se.omvarld.store.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.quartz.JobPersistenceException;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.spi.OperableTrigger;
import org.quartz.spi.TriggerFiredResult;

/**
 * Quartz' schedule in PostgreSQL, which does not take for kept what was not. A transaction in which a statement failed is rolled
 * back by its commit, and the driver says nothing of it; Quartz swallows such failures one by one, and goes on as if all were
 * done: on a full disk it looks for misfired triggers twenty times a second, and runs jobs whose beginning is not noted. Made by
 * Quartz, by its name.
 */
@SuppressWarnings("unchecked") // JobStoreTX overrides a generic method without its type
public class PostgresJobStore extends JobStoreTX {
    /** Whatever fails in a transaction fails all of it; Quartz then waits before it tries again. */
    @Override
    protected void commitConnection(Connection connection) throws JobPersistenceException {
        try {
            if (connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED) {
                throw new JobPersistenceException("a statement of the transaction failed, so nothing of it is kept");
            }
        } catch (SQLException e) {
            throw new JobPersistenceException("the connection to the database does not say how it is", e);
        }
        super.commitConnection(connection);
    }

    /** Quartz would try it again at once, without end. */
    @Override
    public List<TriggerFiredResult> triggersFired(List<OperableTrigger> triggers) throws JobPersistenceException {
        try {
            return super.triggersFired(triggers);
        } catch (JobPersistenceException e) {
            pause();
            throw e;
        }
    }

    private void pause() {
        try {
            Thread.sleep(getDbRetryInterval());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

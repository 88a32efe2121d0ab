package se.omvarld.observe;

import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * One of {@link Health}'s findings as a Camel health check: who asks Camel whether the process is live or ready hears what the pages say.
 * Camel finds it by its type.
 */
public final class HealthFindingCheck extends AbstractHealthCheck {
    private final Health health;
    private final boolean liveness;
    private final boolean readiness;

    /**
     * @param finding its name: {@code store}, {@code rules} or {@code scheduler}
     * @param liveness whether a process without it is to be started again
     * @param readiness whether a process without it cannot do its job
     */
    public HealthFindingCheck(Health health, String finding, boolean liveness, boolean readiness) {
        super("omvarld", finding);
        this.health = health;
        this.liveness = liveness;
        this.readiness = readiness;
    }

    @Override
    public boolean isLiveness() {
        return liveness;
    }

    @Override
    public boolean isReadiness() {
        return readiness;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        HealthFinding found = health.finding(getId());
        found.data().forEach(builder::detail);
        builder.state(found.up() ? State.UP : State.DOWN);
    }
}

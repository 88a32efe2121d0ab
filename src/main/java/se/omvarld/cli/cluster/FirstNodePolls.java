package se.omvarld.cli.cluster;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import se.omvarld.store.health.NodeMembership;

/** Lets only the first of several nodes read a mailbox or a folder. */
public final class FirstNodePolls extends DefaultPollingConsumerPollStrategy {
    private final NodeMembership membership;

    public FirstNodePolls(NodeMembership membership) {
        this.membership = membership;
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        return membership.first();
    }
}

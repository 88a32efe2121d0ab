package se.omvarld.cli;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import se.omvarld.store.Membership;

/** Lets only the first of several nodes read a mailbox or a folder. */
public final class FirstNodePolls extends DefaultPollingConsumerPollStrategy {
    private final Membership membership;

    public FirstNodePolls(Membership membership) {
        this.membership = membership;
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        return membership.first();
    }
}

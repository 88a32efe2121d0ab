package se.omvarld.store.health;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import se.omvarld.store.db.Store;

/**
 * This process among the daemons on the same database. With SQLite, and in a command, it is alone: it is the first node and
 * agrees with itself.
 */
public final class NodeMembership {
    private static final Duration LONG = Duration.ofHours(1);

    private final Nodes nodes;
    private final String name;
    private final String run;
    private final Supplier<String> content;
    private final Clock clock;
    private final LongSupplier nanos;
    private long firstSince;
    private long lastSign;
    private boolean first;
    private boolean agreed;
    private boolean left;

    /**
     * @param name this node's name; empty when it is alone
     * @param content what it works with now
     */
    public NodeMembership(Store store, String name, Supplier<String> content, Clock clock) {
        this(new Nodes(store.apart()), name, content, clock, System::nanoTime);
    }

    NodeMembership(Nodes nodes, String name, Supplier<String> content, Clock clock, LongSupplier nanos) {
        this.nodes = nodes;
        this.name = name;
        this.run = clock.instant().toString();
        this.content = content;
        this.clock = clock;
        this.nanos = nanos;
        this.lastSign = nanos.getAsLong();
    }

    /** Gives a sign of life, and learns whether this is the first node. */
    public synchronized void beat() {
        if (name.isEmpty() || left) {
            return;
        }
        long before = nanos.getAsLong();
        String own = content.get();
        first = nodes.announce(name, run, own, clock.instant());
        firstSince = before;
        lastSign = before;
        List<Node> alive = nodes.all().stream().filter(Node::alive).toList();
        agreed = alive.stream().allMatch(node -> node.content().equals(own));
    }

    /** Whether this node is to do what only one may do. Without a sign of life it ends by itself. */
    public synchronized boolean first() {
        boolean lasts = nanos.getAsLong() - firstSince < Nodes.LEASE.toNanos();
        return name.isEmpty() || (first && lasts && !left);
    }

    /**
     * Whether this node is to tell of what concerns all and cannot be told by the store, since it is the store itself: the last
     * known first node does; another only when that lasts, since the first may have gone with it.
     */
    public synchronized boolean tells() {
        return name.isEmpty() || first || nanos.getAsLong() - lastSign > LONG.toNanos();
    }

    /** Whether all living nodes worked with the same content at this one's last sign of life. */
    public synchronized boolean agreed() {
        return name.isEmpty() || agreed;
    }

    /** This node stops; the others take its work over at once. */
    public synchronized void leave() {
        if (!name.isEmpty() && !left) {
            left = true;
            nodes.leave(name);
        }
    }
}

package se.omvarld.source.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * How much of a page may be read as blocks. Blocks that lie in each other, hundreds deep, hold the same text again and again:
 * a page of megabytes would take minutes.
 */
final class BlockBudget {
    /** How often real pages have blocks in blocks, generously. */
    private static final int TIMES = 5;

    private static final int SMALL_PAGE = 20_000;

    private long left;

    private BlockBudget(long nodes) {
        this.left = nodes;
    }

    static BlockBudget of(Element block) {
        int[] nodes = {0};
        block.root().traverse((node, depth) -> nodes[0]++);
        return new BlockBudget((long) TIMES * nodes[0] + SMALL_PAGE);
    }

    /** Takes a block's nodes off; false when there were not enough left. */
    boolean covers(Element block) {
        block.filter(this::count);
        return left > 0;
    }

    private NodeFilter.FilterResult count(Node node, int depth) {
        return --left > 0 ? NodeFilter.FilterResult.CONTINUE : NodeFilter.FilterResult.STOP;
    }
}

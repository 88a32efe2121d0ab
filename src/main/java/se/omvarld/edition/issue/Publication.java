package se.omvarld.edition.issue;

import java.util.List;
import java.util.Set;
import se.omvarld.store.edition.Delivery;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.RenderedEdition;

/**
 * What comes out regularly, and in what it differs from others: its window, its content and its letter.
 *
 * @param <C> everything that its letter says
 */
public interface Publication<C> {

    /** Which editions are its own. */
    Edition.Kind kind();

    /** When it is made by itself, a Quartz cron expression. */
    String schedule();

    /** The period that ended last, for example {@code 2026-W12}. */
    String latestPeriod();

    /** A period's edition with its window, as it is when it has not been opened yet. */
    Edition unopened(String period);

    /** What an edition has to say. Changes nothing. */
    EditionContent<C> gather(Edition edition);

    /**
     * How that reads.
     *
     * @param areas the numbers of the areas that somebody chose; empty for the whole of it
     */
    RenderedEdition render(C content, Set<Integer> areas);

    /** A delivery for everybody who is to get it, in so far as there is something in it for them. */
    List<Delivery> deliveries(String period, int copy);

    /** Whether there is something in it for those who chose some areas; else they get no mail. */
    default boolean concerns(C content, Set<Integer> areas) {
        return true;
    }

    /** Whether it goes only to those whom it concerns: then it may go to nobody, and none is made when nobody asked. */
    default boolean onRequest() {
        return false;
    }
}

package se.omvarld.store.edition;

/**
 * How much an edition shows, so that one source that goes wild, or is taken over, neither drowns the others nor uses up
 * the memory. What is beyond stays in the archive, and the edition says so.
 *
 * @param sourceDay picked items of one source that were first seen on one day; what a first contact brought does not count
 * @param sourceEdition stories of one source
 * @param edition stories in all
 */
public record Quotas(int sourceDay, int sourceEdition, int edition) {}

package se.omvarld.edition.published;

/**
 * What became of the feed.
 *
 * @param state {@code off} without a folder, {@code written}, or {@code unchanged} when the file says the same already
 * @param items how many items it has
 * @param file where it lies; empty when it is off
 */
public record FeedReport(String state, int items, String file) {}

package se.omvarld.edition.text;

/**
 * A note of the draft that nobody has seen to yet.
 *
 * @param title the item at which it stands; empty elsewhere
 * @param note for example {@code [skriv om]}
 */
public record UnfinishedMark(String title, String note) {}

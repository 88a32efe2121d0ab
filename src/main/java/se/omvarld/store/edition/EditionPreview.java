package se.omvarld.store;

/**
 * What an edition says, or would say now.
 *
 * @param items how many stories it shows
 */
public record Preview(Rendered rendered, int items) {}

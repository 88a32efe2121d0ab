package se.omvarld.store.edition;

/**
 * What an edition says, or would say now.
 *
 * @param items how many stories it shows
 */
public record EditionPreview(RenderedEdition rendered, int items) {}

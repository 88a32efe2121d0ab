package se.omvarld.edition.draft;

/**
 * A draft as it goes out.
 *
 * @param paged whether its table of contents has page numbers
 */
@SuppressWarnings("ArrayRecordComponent") // written once and read once, never compared
public record WrittenDraft(byte[] content, boolean paged) {}

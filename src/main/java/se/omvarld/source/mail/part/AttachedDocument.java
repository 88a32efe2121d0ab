package se.omvarld.source.mail.part;

/**
 * A text document (Word and the like) that came with a mail.
 *
 * @param name as the mail gives it; may be empty
 * @param bytes whole, or cut at 16 MB, which breaks it
 */
@SuppressWarnings("ArrayRecordComponent") // written once and read once, never compared
public record AttachedDocument(String name, byte[] bytes) {
    public static final AttachedDocument NONE = new AttachedDocument("", new byte[0]);
}

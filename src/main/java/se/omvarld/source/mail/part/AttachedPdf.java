package se.omvarld.source.mail.part;

/**
 * A PDF file that came with a mail.
 *
 * @param name as the mail gives it; may be empty
 * @param bytes whole; empty when it is larger than 16 MB
 */
@SuppressWarnings("ArrayRecordComponent") // written once and read once, never compared
public record AttachedPdf(String name, byte[] bytes) {

    /** The file's name as words. */
    public String words() {
        return name.replaceFirst("(?i)\\.pdf$", "").replaceAll("[-_+\\s]+", " ").strip();
    }
}

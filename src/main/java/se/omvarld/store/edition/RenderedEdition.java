package se.omvarld.store.edition;

import java.util.List;

/**
 * An edition's frozen bytes: the mail that every recipient gets.
 *
 * @param subject the mail's subject
 * @param parts a {@code text/plain} part, at most one {@code text/html} part, and the attachments
 */
public record RenderedEdition(String subject, List<Part> parts) {

    /**
     * One part of the mail.
     *
     * @param name the file name of an attachment; empty for the mail's own text
     * @param mediaType for example {@code text/html}; text is UTF-8
     */
    @SuppressWarnings("ArrayRecordComponent") // written once and read once, never compared
    public record Part(String name, String mediaType, byte[] content) {
        public boolean attached() {
            return !name.isEmpty();
        }
    }

    public RenderedEdition {
        parts = List.copyOf(parts);
    }
}

package se.omvarld.edition.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import se.omvarld.source.link.UnwrappedLink;

/** Where the text at a place of a Word document leads: by an element around it, or by a field whose result it is. */
final class WordLinks {
    /** Elements that link what stands in them. */
    static final Set<String> ELEMENTS = Set.of("hyperlink", "fldSimple");

    private final WordRelations relations;
    private final boolean withFields;
    private final WordFields fields = new WordFields();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param withFields whether fields' marks count */
    WordLinks(WordRelations relations, boolean withFields) {
        this.relations = relations;
        this.withFields = withFields;
    }

    /** One of {@link #ELEMENTS} begins. */
    void begin(XMLStreamReader xml) {
        open.push(
                xml.getLocalName().equals("hyperlink")
                        ? ofRelation(xml)
                        : WordFields.target(WordXmlEvents.value(xml, "instr")));
    }

    void end() {
        open.poll();
    }

    private String ofRelation(XMLStreamReader xml) {
        String target = relations.link(WordXmlEvents.value(xml, "id"));
        String part = WordXmlEvents.value(xml, "anchor");
        return target.isEmpty() || part.isEmpty() || target.contains("#") ? target : target + "#" + part;
    }

    void mark(String fieldMark) {
        if (withFields) {
            fields.mark(fieldMark);
        }
    }

    void instruction(String text) {
        fields.instruction(text);
    }

    boolean isInstruction() {
        return fields.isInstruction();
    }

    /** Whether this is the result of a table of contents. */
    boolean isContents() {
        return fields.isContents();
    }

    /** Whether a field has no end. */
    boolean isFieldOpen() {
        return fields.isOpen();
    }

    /** Empty where nothing is linked. What a mail program wrapped, as copied text has it, is unwrapped. */
    String target() {
        String target = open.stream().filter(link -> !link.isEmpty()).findFirst().orElseGet(fields::target);
        return isWrapped(target) ? UnwrappedLink.of(target).orElse(target) : target;
    }

    /** Other addresses stay as they are written. */
    private static boolean isWrapped(String target) {
        return List.of("safelinks.protection.outlook.com/", "urldefense.", "google.com/url?").stream()
                .anyMatch(target::contains);
    }
}

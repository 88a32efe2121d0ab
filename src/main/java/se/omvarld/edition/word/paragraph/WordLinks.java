package se.omvarld.edition.word.paragraph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import se.omvarld.source.link.UnwrappedLink;

/** Where the text at a place of a Word document leads: by an element around it, or by a field whose result it is. */
final class WordLinks {
    /** Elements that link what stands in them. */
    static final Set<String> ELEMENTS = Set.of("hyperlink", "fldSimple");

    /** What Word, LibreOffice and Google Docs call the headings to which a table of contents leads. */
    private static final Pattern HEADING = Pattern.compile("_{1,2}(?:Toc|RefHeading|heading)");

    private static final Pattern WRAPPED =
            Pattern.compile("(?i)https?://(?:[^/]*safelinks\\.protection\\.outlook\\.com/"
                    + "|urldefense\\.(?:proofpoint\\.)?(?:com|us)/|www\\.google\\.com/url\\?)");

    private final WordRelations relations;
    private final boolean withFields;
    private final WordFields fields = new WordFields();
    private final Deque<Link> open = new ArrayDeque<>();

    /** @param listed whether it is a line of a table of contents, by what it leads to within the document */
    private record Link(String target, boolean listed) {}

    /** @param withFields whether fields' marks count */
    WordLinks(WordRelations relations, boolean withFields) {
        this.relations = relations;
        this.withFields = withFields;
    }

    /** One of {@link #ELEMENTS} begins. */
    void begin(XMLStreamReader xml) {
        boolean simple = xml.getLocalName().equals("fldSimple");
        String target = simple ? WordFields.target(WordXmlEvents.value(xml, "instr")) : ofRelation(xml);
        open.push(new Link(
                target,
                target.isEmpty()
                        && HEADING.matcher(WordXmlEvents.value(xml, "anchor")).lookingAt()));
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
        return fields.isContents() || open.stream().anyMatch(Link::listed);
    }

    /** Whether a field has no end. */
    boolean isFieldOpen() {
        return fields.isOpen();
    }

    /** Empty where nothing is linked. What a mail program wrapped, as copied text has it, is unwrapped. */
    String target() {
        String target = open.stream()
                .map(Link::target)
                .filter(link -> !link.isEmpty())
                .findFirst()
                .orElseGet(fields::target);
        return isWrapped(target) ? UnwrappedLink.of(target).orElse(target) : target;
    }

    /** Other addresses stay as they are written. */
    private static boolean isWrapped(String target) {
        return WRAPPED.matcher(target).lookingAt();
    }
}

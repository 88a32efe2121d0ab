package se.omvarld.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import se.omvarld.item.text.ProblemText;

/**
 * Reads a kind of YAML files. Bounded in size and depth.
 *
 * @param value what its writers call a value, for the remedies
 * @param example a field with its value, as it stands in such a file
 * @param references whether anchors and aliases are used there; where a small file must not count as a huge one they are not
 */
public record YamlReader(String value, String example, boolean references) {
    private static final int LARGEST = 1_000_000;
    private static final int DEEPEST = 20;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(true)
            .setCodePointLimit(LARGEST)
            .build();

    /** What editors write for a letter that they could not read. */
    private static final char LOST = '\uFFFD';

    /** The file's bytes, as they are. */
    public static byte[] bytes(Path file) throws MalformedYamlException {
        try {
            if (Files.size(file) <= LARGEST) {
                return Files.readAllBytes(file);
            }
        } catch (IOException e) {
            throw unusable(1, 1, "the file cannot be read; check that it is there and readable");
        }
        throw unusable(1, 1, "the file is larger than 1 MB; shorten it");
    }

    /** The file's only document. */
    public YamlNode read(byte[] bytes) throws MalformedYamlException {
        String text = text(bytes);
        try {
            return new Composer(SETTINGS, new ReadEvents(events(text)))
                    .getSingleNode()
                    .map(YamlNode::new)
                    .orElseThrow(() -> unusable(1, 1, "the file is empty; take the shipped one as a pattern"));
        } catch (MarkedYamlEngineException e) {
            throw new MalformedYamlException(YamlMistake.of(e, text, this));
        } catch (YamlEngineException | IndexOutOfBoundsException e) { // the latter where its buffer ends within a mark
            throw unusable(1, 1, "no valid YAML; check that the file is text in UTF-8");
        }
    }

    /** Windows' editors may write a mark before the text, or another encoding, in which å, ä and ö would be lost. */
    private static String text(byte[] bytes) throws MalformedYamlException {
        CharBuffer to = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), to, true);
        String text = to.flip().toString();
        int lost = result.isError() ? text.length() : text.indexOf(LOST);
        if (lost >= 0) {
            String before = text.substring(0, lost);
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            throw unusable(
                    line,
                    lost - before.lastIndexOf('\n'),
                    "this character is not in UTF-8; save the file again with the encoding UTF-8");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Reading events needs no recursion, composing them does: a file of brackets alone would take all of the stack. */
    private Deque<Event> events(String text) throws MalformedYamlException {
        Deque<Event> events = new ArrayDeque<>();
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            if (event instanceof AliasEvent && !references) {
                throw unusable(
                        event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1),
                        event.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1),
                        "a word that begins with * is a reference, which is not used here; a star can only stand last,"
                                + " for example 'läkemedel*'");
            } else if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                throw unusable(1, 1, "lists stand more than {1} deep inside each other; flatten them", DEEPEST);
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            events.add(event);
        }
        return events;
    }

    /** Gives a composer what was read already: to read the text again would take as long once more. */
    private record ReadEvents(Deque<Event> left) implements Parser {

        @Override
        public boolean checkEvent(Event.ID kind) {
            return hasNext() && peekEvent().getEventId() == kind;
        }

        @Override
        public Event peekEvent() {
            return left.element();
        }

        @Override
        public Event next() {
            return left.remove();
        }

        @Override
        public boolean hasNext() {
            return !left.isEmpty();
        }
    }

    private static MalformedYamlException unusable(int line, int column, String pattern, Object... values) {
        return new MalformedYamlException(
                new YamlMistake(line, column, 0, YamlMistake.Kind.UNUSABLE, ProblemText.of(pattern, values)));
    }
}

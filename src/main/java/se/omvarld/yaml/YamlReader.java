package se.omvarld.rules.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a YAML file into values that know their place. Bounded in size and depth. */
public final class YamlFile {
    private static final int LARGEST = 1_000_000;
    private static final int DEEPEST = 20;

    /** What editors write for a letter that they could not read. */
    private static final char LOST = '\uFFFD';

    private YamlFile() {}

    /** The file's bytes; none, and a problem, when it cannot be read. */
    static byte[] bytes(Path file, List<String> problems) {
        try {
            if (Files.size(file) <= LARGEST) {
                return Files.readAllBytes(file);
            }
            problems.add(file.getFileName() + ":1:1: the file is larger than 1 MB; shorten it");
        } catch (IOException e) {
            problems.add(file + ":1:1: the file cannot be read; check that it is there and readable");
        }
        return new byte[0];
    }

    /** The file's only document; empty, and a problem, when the bytes are no YAML. */
    public static Optional<YamlValue> read(String name, byte[] bytes, List<String> problems) {
        Optional<String> decoded = text(name, bytes, problems);
        if (decoded.isEmpty()) {
            return Optional.empty();
        }
        String text = decoded.get();
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setAllowDuplicateKeys(true)
                .setCodePointLimit(LARGEST)
                .build();
        try {
            Optional<String> shape = refusedShape(settings, text);
            if (shape.isPresent()) {
                problems.add(name + ":" + shape.get());
                return Optional.empty();
            }
            Optional<YamlValue> value =
                    new Compose(settings).composeString(text).map(node -> new YamlValue(name, node, problems));
            if (value.isEmpty() && problems.isEmpty()) {
                problems.add(name + ":1:1: the file is empty; take the shipped one as a pattern");
            }
            return value;
        } catch (MarkedYamlEngineException e) {
            problems.add(name + ":" + YamlMistake.of(e, text));
        } catch (YamlEngineException | IndexOutOfBoundsException e) { // the latter where its buffer ends within a mark
            problems.add(name + ":1:1: no valid YAML; check that the file is text in UTF-8");
        }
        return Optional.empty();
    }

    /** Windows' editors may write a mark before the text, or another encoding, in which å, ä and ö would be lost. */
    private static Optional<String> text(String name, byte[] bytes, List<String> problems) {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        CharBuffer to = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(from, to, true);
        String text = to.flip().toString();
        int lost = result.isError() ? text.length() : text.indexOf(LOST);
        if (lost >= 0) {
            problems.add(name + ":" + YamlMistake.place(text, lost)
                    + ": this character is not in UTF-8; save the file again with the encoding UTF-8");
            return Optional.empty();
        }
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** Reading events needs no recursion, composing them does. References would let a small file count as a huge one. */
    private static Optional<String> refusedShape(LoadSettings settings, String text) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof AliasEvent) {
                return Optional.of(YamlMistake.place(event.getStartMark())
                        + ": a word that begins with * is a reference, which is not used here; a star can only stand last,"
                        + " for example 'läkemedel*'");
            } else if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                return Optional.of("1:1: lists stand more than " + DEEPEST + " deep inside each other; flatten them");
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
        return Optional.empty();
    }
}

package se.omvarld.source.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML file as nodes that remember their lines. */
final class YamlNodes {
    private static final int MAX_BYTES = 1_000_000;
    private static final int DEEPEST = 20;

    private YamlNodes() {}

    /** The top-level entries. Throws a {@link RefusedFileException} when the file cannot be read as a YAML list. */
    static List<Node> entries(Path file) {
        Node root = root(file);
        if (root instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw new RefusedFileException(
                new FileProblem(name(file), line(root), "the file must be a list: its first line begins with '- '"));
    }

    private static Node root(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new RefusedFileException(new FileProblem(name(file), 1, "the file is larger than 1 MB"));
            }
            LoadSettings settings = LoadSettings.builder().setLabel(name(file)).build();
            String text = Files.readString(file);
            refuseDeep(file, new Parse(settings).parseString(text));
            return new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> new RefusedFileException(new FileProblem(name(file), 1, "the file is empty")));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new RefusedFileException(new FileProblem(name(file), line, "not valid YAML: " + e.getProblem()));
        } catch (CharacterCodingException e) {
            throw new RefusedFileException(new FileProblem(name(file), 1, "is not UTF-8 text; save it as UTF-8"));
        } catch (IndexOutOfBoundsException e) { // where the reader's buffer ends within a mark
            throw new RefusedFileException(new FileProblem(name(file), 1, "not valid YAML"));
        } catch (YamlEngineException | IOException e) {
            throw new RefusedFileException(new FileProblem(name(file), 1, "cannot be read: " + e.getMessage()));
        }
    }

    /** Composing takes a call a level, so a file of brackets alone would take all of the stack. */
    private static void refuseDeep(Path file, Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                throw new RefusedFileException(
                        new FileProblem(name(file), 1, "the lists and fields are nested too deeply"));
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }

    static String name(Path file) {
        return file.getFileName().toString();
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** The fields of a mapping; none for any other node. */
    static List<NodeTuple> fields(Node node) {
        return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
    }

    static Optional<Node> field(Node node, String name) {
        return fields(node).stream()
                .filter(tuple -> text(tuple.getKeyNode()).equals(name))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    static List<Node> list(Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
    }

    /** Whether this is a mapping of just these two fields, each with a text. */
    static boolean isPair(Node node, String first, String second) {
        return fields(node).size() == 2
                && Stream.of(first, second).allMatch(name -> field(node, name)
                        .filter(ScalarNode.class::isInstance)
                        .isPresent());
    }

    /** A scalar's text; empty for any other node. */
    static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    static String text(Node node, String field) {
        return field(node, field).map(YamlNodes::text).orElse("");
    }
}

package se.omvarld.yaml;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A text, a list or a mapping of a YAML file that knows its place. What is asked of another shape is empty. */
public final class YamlNode {
    private final Node node;

    YamlNode(Node node) {
        this.node = node;
    }

    /** A field of a mapping. */
    public record Field(YamlNode key, YamlNode value) {}

    /** The line in the file, from 1. */
    public int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** The column in the line, from 1. */
    public int column() {
        return node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
    }

    /** Where its text begins in the document, in code points; quotes and brackets are part of it. */
    public int from() {
        return node.getStartMark().map(Mark::getIndex).orElse(0);
    }

    /** Where its text ends. A block ends with the last that stands in it, before the comments behind it. */
    public int to() {
        List<YamlNode> inner = isBlock() ? inner() : List.of();
        return inner.isEmpty()
                ? node.getEndMark().map(Mark::getIndex).orElse(from())
                : inner.get(inner.size() - 1).to();
    }

    /** Whether it is a list or a mapping with a line for each of its parts, and no brackets. */
    public boolean isBlock() {
        return node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.BLOCK;
    }

    private List<YamlNode> inner() {
        return isList() ? list() : fields().stream().map(Field::value).toList();
    }

    public boolean isText() {
        return node instanceof ScalarNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** Whether YAML took away quotes that its writer may have meant for a phrase. */
    public boolean isDoubleQuoted() {
        return node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED;
    }

    /** The fields of a mapping in their order, repeated ones too; none for any other node. */
    public List<Field> fields() {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .map(tuple -> new Field(new YamlNode(tuple.getKeyNode()), new YamlNode(tuple.getValueNode())))
                        .toList()
                : List.of();
    }

    /** The value of the first field of this name. */
    public Optional<YamlNode> field(String name) {
        return fields().stream()
                .filter(field -> field.key().text().equals(name))
                .map(Field::value)
                .findFirst();
    }

    /** The elements of a list; none for any other node. */
    public List<YamlNode> list() {
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream().map(YamlNode::new).toList()
                : List.of();
    }

    /** Whether this is a mapping of just these two fields, each with a text. */
    public boolean isPair(String first, String second) {
        return fields().size() == 2
                && Stream.of(first, second)
                        .allMatch(name -> field(name).filter(YamlNode::isText).isPresent());
    }

    /** A scalar's text; empty for any other node. */
    public String text() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /** The text of a field; empty when there is none. */
    public String text(String field) {
        return field(field).map(YamlNode::text).orElse("");
    }
}

package se.omvarld.rules.edit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import se.omvarld.yaml.YamlNode;

/**
 * A rule where it stands in the file.
 *
 * @param list the list's key, see {@link RuleList}
 * @param position in the list, from 0
 * @param heading the comment under which it stands; empty for none
 */
public record ListedRule(String list, int position, WrittenRule written, String heading, YamlNode node) {

    /** The rule by what stands in it: the same after changes elsewhere in the file, another when it is changed itself. */
    public String id() {
        return id(list, written);
    }

    /** The id of a rule that says this in a list. */
    public static String id(String list, WrittenRule written) {
        String content = written.weight() + "\n" + String.join("\n", written.find());
        return list + "-"
                + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, 8);
    }

    /** Its first line in the file, from 1. */
    public int line() {
        return node.line();
    }

    YamlNode find() {
        return node.field("find").orElseThrow();
    }

    /** Where its points stand. */
    public YamlNode weight() {
        return node.field("weight").or(() -> node.field("times")).orElseThrow();
    }

    /** Where each of its expressions stands, in their order. */
    public List<YamlNode> expressions() {
        return find().isText() ? List.of(find()) : find().list();
    }
}

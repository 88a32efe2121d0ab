package se.omvarld.rules.edit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.omvarld.rules.file.RefusedRulesException;
import se.omvarld.rules.file.RuleFile;
import se.omvarld.rules.model.Rule.Kind;
import se.omvarld.yaml.YamlNode;
import se.omvarld.yaml.YamlProblem;

/** The text of {@code areas.yaml} with its lists of rules, each where it stands. Does not change. */
public final class RulesText {
    private static final String MARK = "\uFEFF";

    private final boolean marked;
    private final String text;
    private final boolean oneCharEach;
    private final YamlNode root;
    private final List<RuleList> lists = new ArrayList<>();

    private RulesText(boolean marked, String text, YamlNode root) {
        this.marked = marked;
        this.text = text;
        this.oneCharEach = text.codePointCount(0, text.length()) == text.length();
        this.root = root;
        list("scope", Kind.SCOPE, 0, root, "scope");
        list("exclude", Kind.EXCLUDE, 0, root, "exclude");
        root.field("areas").map(YamlNode::list).orElse(List.of()).forEach(this::area);
        list("ranking", Kind.RANKING, 0, root, "ranking");
    }

    /**
     * Takes the file apart.
     *
     * @throws RefusedRulesException when it is no YAML; what its fields mean is checked elsewhere
     */
    public static RulesText of(byte[] bytes) {
        List<YamlProblem> problems = new ArrayList<>();
        YamlNode root = RuleFile.read("areas.yaml", bytes, problems)
                .orElseThrow(() -> new RefusedRulesException(problems))
                .node();
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean marked = text.startsWith(MARK);
        return new RulesText(marked, marked ? text.substring(1) : text, root);
    }

    private void area(YamlNode area) {
        if (area.text("number").matches("\\d")) {
            int number = Integer.parseInt(area.text("number"));
            list("area-" + number + "-rules", Kind.AREA, number, area, "rules");
            list("area-" + number + "-sorting", Kind.SORTING, number, area, "sorting");
        }
    }

    private void list(String key, Kind kind, int area, YamlNode parent, String name) {
        parent.fields().stream()
                .filter(field ->
                        field.key().text().equals(name) && field.value().isList())
                .findFirst()
                .ifPresent(field -> list(key, kind, area, field));
    }

    private void list(String key, Kind kind, int area, YamlNode.Field field) {
        List<ListedRule> rules = new ArrayList<>();
        String heading = "";
        int end = field.key().to();
        for (YamlNode entry : field.value().list()) {
            heading = comment(at(end), at(entry.from())).orElse(heading);
            end = entry.to();
            if (entry.field("find").isPresent()
                    && (entry.field("weight").isPresent()
                            || entry.field("times").isPresent())) {
                List<YamlNode> find = entry.field("find").get().isText()
                        ? List.of(entry.field("find").get())
                        : entry.field("find").get().list();
                String weight = entry.text(kind == Kind.RANKING ? "times" : "weight");
                WrittenRule written = new WrittenRule(
                        weight, find.stream().map(YamlNode::text).toList());
                rules.add(new ListedRule(key, rules.size(), written, heading, entry));
            }
        }
        if (rules.size() == field.value().list().size()) {
            lists.add(new RuleList(key, kind, area, field.value(), List.copyOf(rules)));
        }
    }

    /** The last line of comment between two places. */
    private Optional<String> comment(int from, int to) {
        return text.substring(Math.min(lineStart(from), to), to)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^[# -]+", ""))
                .reduce((one, next) -> next);
    }

    /** Those lists that have the form of one; in the file's order, ranking last. */
    public List<RuleList> lists() {
        return List.copyOf(lists);
    }

    /** The list of this key. */
    public Optional<RuleList> list(String key) {
        return lists.stream().filter(list -> list.key().equals(key)).findFirst();
    }

    /** The rule of this id, see {@link ListedRule#id()}. */
    public Optional<ListedRule> rule(String id) {
        return lists.stream()
                .flatMap(list -> list.rules().stream())
                .filter(rule -> rule.id().equals(id))
                .findFirst();
    }

    /** The file's bytes when it has another text instead. */
    byte[] bytes(String other) {
        return ((marked ? MARK : "") + other).getBytes(StandardCharsets.UTF_8);
    }

    String text() {
        return text;
    }

    /** The line end that the file uses. */
    String lineEnd() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** The place of a node's end in the text. */
    int at(int codePoints) {
        return oneCharEach ? codePoints : text.offsetByCodePoints(0, codePoints); // asked for every rule
    }

    int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /** Where the line ends, before its line end. */
    int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        int last = end < 0 ? text.length() : end;
        return last > at && text.charAt(last - 1) == '\r' ? last - 1 : last;
    }

    /** All that the file says, comments and layout left out; and one rule too, so that what is around it can be compared. */
    String saysWithout(ListedRule rule) {
        StringBuilder said = new StringBuilder();
        say(root, rule == null ? null : rule.node(), said);
        return said.toString();
    }

    /** The file is bounded in depth. */
    private static void say(YamlNode node, YamlNode without, StringBuilder said) {
        if (without != null && node.from() == without.from() && node.isMapping() && without.to() == node.to()) {
            return;
        } else if (node.isText()) {
            said.append('"').append(node.text().replace("\"", "\"\"")).append('"');
            return;
        }
        said.append(node.isList() ? '[' : '{');
        node.list().forEach(one -> say(one, without, said));
        node.fields().forEach(field -> {
            say(field.key(), without, said);
            say(field.value(), without, said);
        });
        said.append(node.isList() ? ']' : '}');
    }
}

package se.omvarld.source.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.omvarld.item.Origin;

/**
 * One source as its file defines it, validated and with the defaults of its kind filled in.
 *
 * @param id the route's id, unique, shown to people
 * @param kind the route template's name, for example {@code feed}
 * @param parameters every parameter of the kind by name; an empty value means "not set"
 * @param file the file's name
 * @param line the line of the {@code templatedRoute}, from 1
 */
public record Source(String id, String kind, Map<String, String> parameters, String file, int line) {

    /** The kind of what analysts forward; it has no file. */
    public static final String FORWARD = "forward";

    public Source {
        parameters = Map.copyOf(parameters);
    }

    public String publisher() {
        return parameter("publisher");
    }

    /** The candidate addresses in order of trust. */
    public List<String> addresses() {
        String url = parameter("url").strip();
        return url.isEmpty() ? List.of() : List.of(url.split("\\s+"));
    }

    /** Whether its items come by mail: it has senders instead of an address, and is not polled. */
    public boolean comesByMail() {
        return addresses().isEmpty() && !comesByItself();
    }

    /** Whether its kind has no address that could be asked: its route brings items whenever there are any. */
    public boolean comesByItself() {
        return !parameters.containsKey("url") && !parameters.containsKey("senders") && !kind.equals(FORWARD);
    }

    public boolean enabled() {
        return !"false".equals(parameter("enabled"));
    }

    /** Whether another address may be read instead when its own fails, if one is found on its site. */
    public boolean mayBeRediscovered() {
        return !"off".equals(parameter("found"));
    }

    /** The value of a parameter; empty when it is not set. */
    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** Whether a parameter that is true or false is true; one that is not set is not. */
    public boolean isOn(String name) {
        return parameter(name).equals("true");
    }

    /** A whole number; the fallback when it is not set. The loader has refused anything else. */
    public int number(String name, int fallback) {
        String value = parameter(name);
        return value.isEmpty() ? fallback : Integer.parseInt(value);
    }

    /**
     * The same source read at another address, or in another way. The headers that its file wants sent stay behind where they do not
     * belong ({@link RequestHeaders#belongTo}).
     *
     * @param changed the parameters with its {@code url}
     */
    public Source at(String otherKind, Map<String, String> changed) {
        Source other = new Source(id, otherKind, changed, file, line);
        if (other.addresses().stream().allMatch(address -> RequestHeaders.belongTo(address, addresses()))) {
            return other;
        }
        Map<String, String> bare = new HashMap<>(changed);
        bare.remove("headers");
        return new Source(id, otherKind, bare, file, line);
    }

    public Origin origin() {
        return new Origin(
                id,
                publisher(),
                parameter("language"),
                number("area", 0),
                parameter("type"),
                parameter("only"),
                parameter("never"));
    }
}

package se.omvarld.source.discovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.omvarld.item.address.Address;
import se.omvarld.source.config.SourceFileWriter;
import se.omvarld.source.fetch.HttpAnswer;

/** A source file that is proposed: what it would say, and the source that it would be. */
public record SourceDraft(String id, String kind, Map<String, String> parameters) {

    /** Parts of host names that say nothing of whose it is. */
    private static final Set<String> ENDINGS = Set.of("co", "com", "gov", "org", "europa", "ac", "net", "nic");

    /** A page of fewer characters says nothing that could change. */
    private static final int LITTLE = 200;

    public SourceDraft {
        parameters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * Proposes a source.
     *
     * @param taken ids that other sources have
     */
    public static SourceDraft of(Candidate candidate, PublisherInfo imprint, Set<String> taken) {
        String host = host(candidate.address());
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("publisher", imprint.name().isEmpty() ? host : imprint.name());
        parameters.put("url", candidate.address());
        if (!imprint.language().isEmpty() && !imprint.language().equals("sv")) {
            parameters.put("language", imprint.language());
        }
        parameters.putAll(candidate.parameters());
        return new SourceDraft(free(proposed(host), taken), candidate.kind(), parameters);
    }

    /**
     * Proposes to watch a page for changes of its text; empty when it is none, or when not all of its text can be seen.
     *
     * @param taken ids that other sources have
     */
    public static Optional<SourceDraft> watching(HttpAnswer page, Set<String> taken) {
        if (!page.good()
                || page.text().length() < LITTLE
                || !Discovery.isPage(page)
                || !ScrapeLimits.in(page).isEmpty()) {
            return Optional.empty();
        }
        Candidate watched = new Candidate("page", page.address(), "the page itself", Map.of("watch", "true"));
        return Optional.of(of(watched, PublisherInfo.of(page), taken));
    }

    /** The same with one parameter more; an empty one is not set. */
    public SourceDraft with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return value.isEmpty() ? this : new SourceDraft(id, kind, more);
    }

    public String fileName() {
        return id + ".camel.yaml";
    }

    /** The file's text, to be pasted. */
    public String text() {
        Map<String, String> written = new LinkedHashMap<>();
        parameters.forEach(
                (name, value) -> written.put(name, value.replace("{{", "{ {").replace("}}", "} }")));
        return SourceFileWriter.of(id, kind, written);
    }

    private static String host(String address) {
        String site = Address.site(address);
        return site.isEmpty() ? "source" : site;
    }

    /** {@code digitalhalsa.dagensmedicin.se} becomes {@code digitalhalsa-dagensmedicin-nyheter}. */
    private static String proposed(String host) {
        List<String> parts = new java.util.ArrayList<>(List.of(host.split("\\.", -1)));
        boolean number = host.matches("[0-9.:\\[\\]]+");
        while (!number
                && parts.size() > 1
                && (last(parts).length() == 2 || ENDINGS.contains(last(parts)) || isTop(parts, host))) {
            parts.remove(parts.size() - 1);
        }
        String name = String.join("-", parts).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String bounded = name.substring(0, Math.min(name.length(), 60)).replaceAll("-+$", "");
        return (bounded.isEmpty() ? "source" : bounded) + "-nyheter";
    }

    private static boolean isTop(List<String> parts, String host) {
        return parts.size() == host.split("\\.", -1).length;
    }

    private static String last(List<String> parts) {
        return parts.get(parts.size() - 1);
    }

    private static String free(String id, Set<String> taken) {
        String free = id;
        for (int number = 2; taken.contains(free); number++) {
            free = id + "-" + number;
        }
        return free;
    }
}

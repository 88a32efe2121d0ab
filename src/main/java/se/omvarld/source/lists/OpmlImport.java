package se.omvarld.source.lists;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.omvarld.item.address.Address;
import se.omvarld.item.text.PlainText;
import se.omvarld.source.config.ParameterCheck;
import se.omvarld.source.config.RequestHeaders;
import se.omvarld.source.config.RouteFile;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.SourceFileWriter;
import se.omvarld.source.config.SourceKind;

/** Writes a source file for each outline. It overwrites nothing and leaves out what is watched already. */
public final class OpmlImport {

    /**
     * What became of one outline.
     *
     * @param source the id of the source that was written, or that has the address already; empty when refused
     * @param address cleaned for showing
     * @param message the file's name, or what is wrong
     */
    public record Outcome(State state, String source, String address, String message) {}

    /** Whether a file was written, and if not, why. */
    public enum State {
        WRITTEN,
        /** A source has the address already. */
        KNOWN,
        REFUSED;

        /** As people and programs read it, for example {@code written}. */
        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LONGEST_SHOWN = 200;
    private static final int LONGEST_ADDRESS = 2000;
    private static final String OFF =
            "; off, since it would send a secret of yours: look at url and headers, then take enabled out";

    private final Path folder;
    private final ParameterCheck check;
    private final String comment;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> owners = new HashMap<>();
    /** Those of the sources that were there before the import. */
    private final Map<String, String> before;

    /**
     * Into a folder of source files.
     *
     * @param existing the sources that are there already
     * @param comment the first line of each file
     */
    public OpmlImport(Path folder, ParameterCheck check, List<Source> existing, String comment) {
        this.comment = comment;
        this.folder = folder;
        this.check = check;
        existing.forEach(source -> {
            ids.add(source.id());
            source.addresses().forEach(address -> own(address, source.id()));
        });
        this.before = Map.copyOf(owners);
    }

    /** Writes what can be written, one file an outline. */
    public List<Outcome> write(List<OpmlOutline> outlines) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be made", e);
        }
        return outlines.stream().map(this::write).toList();
    }

    /** Writes one. */
    public Outcome write(OpmlOutline outline) {
        String shown = PlainText.of(ParameterCheck.withoutLogin(outline.address()), LONGEST_SHOWN);
        Optional<String> problem = problem(outline);
        if (problem.isPresent()) {
            return new Outcome(State.REFUSED, "", shown, problem.get());
        }
        String owner = owner(outline);
        if (owner != null) {
            return new Outcome(State.KNOWN, owner, shown, "watched already by " + owner);
        }
        String id = !outline.id().isEmpty() && !isTaken(outline.id())
                ? outline.id()
                : SourceId.of(outline.name(), outline.address(), this::isTaken);
        create(file(id), text(id, outline));
        ids.add(id);
        own(outline.address(), id);
        return new Outcome(State.WRITTEN, id, shown, RouteFile.name(file(id)) + (sendsSecret(outline) ? OFF : ""));
    }

    /** Who has it already; of our own export two sources may ask one address, each for something else. Null for nobody. */
    private String owner(OpmlOutline outline) {
        if (ids.contains(outline.id())) {
            return outline.id();
        }
        return (outline.id().isEmpty() ? owners : before).get(identity(outline.address()));
    }

    private Optional<String> problem(OpmlOutline outline) {
        if (outline.address().length() > LONGEST_ADDRESS || outline.address().matches("(?s).*\\s.*")) {
            return Optional.of("the address holds a space or is longer than any real one");
        }
        Optional<SourceKind> kind = check.kind(outline.kind());
        if (kind.isEmpty()) {
            return Optional.of(
                    "unknown kind '" + PlainText.of(outline.kind(), 40) + "'; the kinds are " + check.kinds());
        }
        if (!outline.id().isEmpty() && !outline.id().matches("[a-z0-9][a-z0-9-]{1,79}")) {
            return Optional.of("its id is none: 2–80 small letters a–z, digits and hyphens are right");
        }
        Map<String, String> all = new LinkedHashMap<>(outline.parameters());
        if (!outline.address().isEmpty()) {
            all.putIfAbsent("url", outline.address());
        }
        for (Map.Entry<String, String> parameter : all.entrySet()) {
            Optional<String> problem = kind.get().knows(parameter.getKey())
                    ? check.problem(outline.kind(), parameter.getKey(), parameter.getValue())
                    : Optional.of("the kind " + outline.kind() + " has no such parameter");
            if (problem.isPresent()) {
                return problem.map(
                        text -> PlainText.of(parameter.getKey(), 40) + ": " + PlainText.of(text, LONGEST_SHOWN));
            }
        }
        return Optional.empty();
    }

    /** A list may come from anybody, and name a secret that another source has. */
    private static boolean sendsSecret(OpmlOutline outline) {
        return RequestHeaders.parse(outline.parameters().getOrDefault("headers", ""))
                .nameSecrets();
    }

    private String text(String id, OpmlOutline outline) {
        String name = PlainText.of(outline.name().replaceAll("[{}]", " "), 100);
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("publisher", name.isEmpty() ? id : name);
        if (!outline.address().isEmpty()) {
            parameters.put("url", outline.parameters().getOrDefault("url", outline.address()));
        }
        if (outline.off() || sendsSecret(outline)) {
            parameters.put("enabled", "false");
        }
        Map<String, Optional<String>> defaults =
                check.kind(outline.kind()).orElseThrow().defaults();
        new TreeMap<>(outline.parameters()).forEach((key, value) -> {
            if (!defaults.getOrDefault(key, Optional.empty()).equals(Optional.of(value))) {
                parameters.putIfAbsent(key, value);
            }
        });
        return SourceFileWriter.of(id, outline.kind(), comment, parameters);
    }

    private void create(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    private boolean isTaken(String id) {
        return ids.contains(id) || check.isOwnRoute(id) || Files.exists(file(id), LinkOption.NOFOLLOW_LINKS);
    }

    private Path file(String id) {
        return folder.resolve(id + ".camel.yaml");
    }

    private void own(String address, String id) {
        owners.put(identity(address), id);
    }

    private static String identity(String address) {
        return Address.canonical(address).orElse(address);
    }
}

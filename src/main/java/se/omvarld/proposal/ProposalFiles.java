package se.omvarld.proposal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.omvarld.item.text.DisplayText;
import se.omvarld.source.config.RouteFile;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.SourceFileWriter;
import se.omvarld.source.config.SourceKind;
import se.omvarld.source.config.SourceKinds;
import se.omvarld.source.discovery.Candidate;
import se.omvarld.source.discovery.SourceDraft;
import se.omvarld.store.found.FoundAddress;

/** Source files that are proposed, in a folder of their own: nobody's file is changed unasked. */
public final class ProposalFiles {
    private final Path folder;
    private final SourceKinds kinds;

    /** @param folder usually {@code data/proposals} */
    public ProposalFiles(Path folder, SourceKinds kinds) {
        this.folder = folder;
        this.kinds = kinds;
    }

    /** The file of a proposal; it need not be there. */
    public Path file(String id) {
        return folder.resolve(id + ".camel.yaml");
    }

    /** Proposes that a source is read where it was found; its own addresses stay behind when they are read the same way. */
    public void write(Source own, Candidate candidate) {
        Source found =
                new FoundAddress(own.id(), candidate, java.time.Instant.EPOCH, java.util.Optional.empty()).instead(own);
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("publisher", own.publisher());
        boolean same = own.kind().equals(candidate.kind());
        parameters.put(
                "url",
                Stream.concat(Stream.of(candidate.address()), same ? own.addresses().stream() : Stream.empty())
                        .distinct()
                        .collect(java.util.stream.Collectors.joining(" ")));
        parameters.put("sure", "in use");
        found.parameters().entrySet().stream()
                .filter(parameter -> !parameters.containsKey(parameter.getKey()) && isSet(candidate.kind(), parameter))
                .sorted(Map.Entry.comparingByKey())
                .forEach(parameter -> parameters.put(parameter.getKey(), parameter.getValue()));
        write(
                own.id(),
                candidate.kind(),
                own.publisher() + ": found again, " + candidate.from() + "; before: "
                        + String.join(" ", own.addresses()),
                parameters);
    }

    /** Proposes a new source. */
    public void write(SourceDraft draft, String why) {
        write(draft.id(), draft.kind(), why, draft.parameters());
    }

    private boolean isSet(String kind, Map.Entry<String, String> parameter) {
        return kinds.find(kind)
                .map(SourceKind::defaults)
                .filter(defaults -> kinds.find(kind).get().knows(parameter.getKey()))
                .filter(defaults -> !defaults.get(parameter.getKey()).orElse("").equals(parameter.getValue()))
                .isPresent();
    }

    private void write(String id, String kind, String comment, Map<String, String> parameters) {
        Map<String, String> safe = new LinkedHashMap<>();
        parameters.forEach(
                (name, value) -> safe.put(name, value.replace("{{", "{ {").replace("}}", "} }")));
        String text = SourceFileWriter.of(id, kind, DisplayText.line(comment, 300), safe);
        try {
            Files.createDirectories(folder);
            Path whole = Files.writeString(folder.resolve("." + id + ".writing"), text);
            Files.move(whole, file(id), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the proposal for " + id + " cannot be written", e);
        }
    }

    /** Takes a proposal back. */
    public void remove(String id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException("the proposal for " + id + " cannot be removed", e);
        }
    }

    /** The ids that something is proposed for. */
    public List<String> ids() {
        return RouteFile.files(folder).stream()
                .map(file -> file.getFileName().toString().replaceFirst("\\.camel\\.yaml$", ""))
                .toList();
    }
}

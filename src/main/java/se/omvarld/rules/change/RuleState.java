package se.omvarld.rules.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.omvarld.rules.file.RefusedRulesException;
import se.omvarld.rules.file.RuleLoader;

/**
 * A folder with rules, and with what was wrong with those that were refused after them.
 *
 * @param files the content of each of the folder's files, by its name
 */
record RuleState(Path folder, Map<String, String> files) {
    static final String REFUSED = "refused-rules.txt";

    RuleState {
        files = Map.copyOf(files);
    }

    /** What lies in a folder now; a missing file is an empty one. */
    static RuleState of(Path folder) {
        Map<String, String> files = new TreeMap<>();
        for (String name : List.of(RuleLoader.AREAS, RuleLoader.ITEM_TYPES, REFUSED)) {
            files.put(name, read(folder.resolve(name)));
        }
        return new RuleState(folder, files);
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Whether rules lie there. */
    boolean isComplete() {
        return !files.get(RuleLoader.AREAS).isEmpty()
                && !files.get(RuleLoader.ITEM_TYPES).isEmpty();
    }

    /** Whether this version of the program takes the rules; an older one may have taken others. */
    boolean isAccepted(RuleLoader loader) {
        try {
            loader.load(folder);
            return true;
        } catch (RefusedRulesException e) {
            return false;
        }
    }

    boolean hasRulesOf(RuleState other) {
        return files.get(RuleLoader.AREAS).equals(other.files.get(RuleLoader.AREAS))
                && files.get(RuleLoader.ITEM_TYPES).equals(other.files.get(RuleLoader.ITEM_TYPES));
    }

    /** Whether the rules that were saved last were refused, so that the ones here stay in force. */
    boolean isRefused() {
        return !files.get(REFUSED).isEmpty();
    }

    /** The same rules, and the same refusal, in another folder. */
    RuleState in(Path other) {
        try {
            Files.createDirectories(other);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.write(other.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            return new RuleState(other, files);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + other, e);
        }
    }

    /** These rules with another's refusal. */
    RuleState refusedAs(RuleState other) {
        Map<String, String> mixed = new TreeMap<>(files);
        mixed.put(REFUSED, other.files.get(REFUSED));
        return new RuleState(folder, mixed);
    }
}

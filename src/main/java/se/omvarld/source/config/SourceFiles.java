package se.omvarld.source.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.omvarld.yaml.YamlNode;

/**
 * The source files of a folder: the good ones as sources, and what is wrong with the others. A bad file costs only its own
 * sources.
 */
public final class SourceFiles {
    private final Path folder;
    private final List<Source> sources = new ArrayList<>();
    private final List<FileProblem> problems = new ArrayList<>();

    /**
     * Reads and validates every file.
     *
     * @param folder usually {@code routes/sources}
     */
    public SourceFiles(Path folder, ParameterCheck check) {
        this.folder = folder;
        Map<String, Source> owners = new HashMap<>();
        for (Path file : SourceKinds.files(folder)) {
            read(file, check, owners);
        }
        for (Path file : SourceKinds.misnamed(folder)) {
            problems.add(new FileProblem(RouteFile.name(file), 1, "is not read: its name must end with .camel.yaml"));
        }
    }

    private void read(Path file, ParameterCheck check, Map<String, Source> owners) {
        List<FileProblem> found = new ArrayList<>();
        List<Source> read = new ArrayList<>();
        try {
            for (YamlNode entry : RouteFile.entries(file)) {
                SourceFileEntry.read(file, entry, check, found)
                        .filter(source -> unowned(source, owners, read, found))
                        .ifPresent(read::add);
            }
        } catch (RefusedFileException e) {
            found.add(e.problem());
        } catch (RuntimeException | StackOverflowError e) { // the other files are read all the same
            found.add(new FileProblem(
                    RouteFile.name(file),
                    1,
                    "cannot be checked (" + e.getClass().getSimpleName() + "); write its values simpler"));
        }
        if (found.isEmpty()) {
            read.forEach(source -> owners.put(source.id(), source));
            sources.addAll(read);
        }
        problems.addAll(found);
    }

    private static boolean unowned(
            Source source, Map<String, Source> owners, List<Source> read, List<FileProblem> found) {
        Optional<Source> owner = read.stream()
                .filter(other -> other.id().equals(source.id()))
                .findFirst()
                .or(() -> Optional.ofNullable(owners.get(source.id())));
        owner.ifPresent(other -> found.add(new FileProblem(
                source.file(),
                source.line(),
                "routeId '" + source.id() + "' is taken by " + other.file() + ":" + other.line()
                        + "; every source needs an id of its own")));
        return owner.isEmpty();
    }

    /** The sources of all good files, in the order of file names. */
    public List<Source> sources() {
        return Collections.unmodifiableList(sources);
    }

    /** The sources that are not switched off. */
    public List<Source> enabled() {
        return sources.stream().filter(Source::enabled).toList();
    }

    /** How many there are, for people. */
    public String counted() {
        int on = enabled().size();
        return sources.size() + " sources (" + on + " on, " + (sources.size() - on) + " off)";
    }

    /** What is wrong with the refused files, a line each, with their folder as it was given. */
    public List<String> refused() {
        return problems.stream().map(problem -> problem.in(folder).toString()).toList();
    }

    /** What is wrong with the refused files. */
    public List<FileProblem> problems() {
        return Collections.unmodifiableList(problems);
    }
}

package se.omvarld.source.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.omvarld.yaml.YamlNode;

/**
 * The source files of a folder: the good ones as sources, and what is wrong with the others. A bad file costs only its own
 * sources.
 */
public final class SourceFiles {
    private final Path folder;
    private final List<Source> sources = new ArrayList<>();
    private final List<FileProblem> problems = new ArrayList<>();
    /** The ids of sources that are the last good version of a refused file. */
    private final Set<String> held = new TreeSet<>();

    private final List<FileProblem> warnings = new ArrayList<>();

    /**
     * Reads and validates every file.
     *
     * @param folder usually {@code routes/sources}
     */
    public SourceFiles(Path folder, ParameterCheck check) {
        this.folder = folder;
        Map<String, Source> owners = new HashMap<>();
        for (Path file : RouteFile.files(folder)) {
            read(file, check, owners);
        }
        problems.addAll(RouteFile.unread(folder));
    }

    /**
     * These, and of each refused file the sources of its last good version. A folder in which no source file is left may be one that
     * is not mounted: then the last ones stay.
     *
     * @param copies a folder with the last good version of each file, see {@link #good}; need not be there
     */
    public SourceFiles holding(Path copies, ParameterCheck check) {
        boolean gone =
                RouteFile.files(folder).isEmpty() && !RouteFile.files(copies).isEmpty();
        Set<String> bad = problems.stream().map(FileProblem::file).collect(Collectors.toSet());
        Set<String> taken = sources.stream().map(Source::id).collect(Collectors.toSet());
        for (Source source : new SourceFiles(copies, check).sources()) {
            if ((gone || bad.contains(source.file())) && !taken.contains(source.id())) {
                held.add(source.id());
                sources.add(source);
            }
        }
        if (gone && !held.isEmpty()) {
            problems.add(new FileProblem(
                    ".",
                    1,
                    "no source file is left in the folder; is it mounted? Its last " + held.size()
                            + " sources are polled on. To end one write enabled: \"false\" into its file; to end all of them stop the"
                            + " daemon and remove " + copies));
        }
        return this;
    }

    /** Whether no file was there, and the sources are those of before. */
    public boolean isGone() {
        return problems.stream().anyMatch(problem -> problem.file().equals("."));
    }

    /** Whether a source is the last good version of a file that is refused now. */
    public boolean isHeld(String id) {
        return held.contains(id);
    }

    /** The names of the files with which nothing is wrong. */
    public Set<String> good() {
        Set<String> good = sources.stream()
                .filter(source -> !held.contains(source.id()))
                .map(Source::file)
                .collect(Collectors.toCollection(TreeSet::new));
        problems.forEach(problem -> good.remove(problem.file()));
        return good;
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
            read.forEach(source -> warn(source, read.size(), check));
        }
        problems.addAll(found);
    }

    /** What works, and may yet not be what was meant. */
    private void warn(Source source, int beside, ParameterCheck check) {
        if (beside == 1 && !source.file().equals(source.id() + ".camel.yaml")) {
            warnings.add(new FileProblem(
                    source.file(),
                    source.line(),
                    "the file of the source " + source.id() + " has another name; call it " + source.id()
                            + ".camel.yaml, so that it is found"));
        }
        check.typeWarning(source.parameter("type"))
                .ifPresent(warning -> warnings.add(new FileProblem(source.file(), source.line(), "type: " + warning)));
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
        return sources.size() + (sources.size() == 1 ? " source (" : " sources (") + on + " on, "
                + (sources.size() - on) + " off)";
    }

    /** What is wrong with the refused files, a line each, with their folder as it was given. */
    public List<String> refused() {
        Set<String> polledOn = sources.stream()
                .filter(source -> held.contains(source.id()))
                .map(Source::file)
                .collect(Collectors.toSet());
        return problems.stream()
                .map(problem -> problem.in(folder)
                        + (polledOn.contains(problem.file())
                                ? " (until it is mended, its last good version is polled)"
                                : ""))
                .toList();
    }

    /** What is odd in files that are used all the same, a line each. */
    public List<String> warnings() {
        return warnings.stream().map(warning -> warning.in(folder).toString()).toList();
    }

    /** What is wrong with the refused files. */
    public List<FileProblem> problems() {
        return Collections.unmodifiableList(problems);
    }
}

package se.omvarld.cli.live;

import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omvarld.cli.setup.SourceFolder;
import se.omvarld.source.config.FileProblem;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.SourceFiles;
import se.omvarld.source.config.SourceSchedule;
import se.omvarld.source.config.Sources;

/**
 * Follows the source files while the daemon runs: what is added, changed or deleted takes effect by itself and touches no
 * other source. A file that has become bad is refused, and its last good version keeps running.
 */
public final class LiveSources {
    private static final Logger LOG = LoggerFactory.getLogger("sources");

    private static final DateTimeFormatter FIRST = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final SourceFolder files;
    private final Sources sources;
    private final Clock clock;
    private final boolean daemon;
    private Set<String> refusedFiles = Set.of();
    private final Map<String, Source> running = new LinkedHashMap<>();
    private String applied;
    private String seen;
    private List<String> refused;
    /** Why no route could be made of a source whose file reads well, by the source's id. */
    private final Map<String, FileProblem> unmade = new LinkedHashMap<>();

    /** @param daemon whether files are followed; a command's sources have no routes of their own */
    public LiveSources(SourceFolder files, Sources sources, List<Source> started, Clock clock, boolean daemon) {
        this.files = files;
        this.clock = clock;
        this.daemon = daemon;
        this.sources = sources;
        started.forEach(source -> running.put(source.id(), source));
        this.applied = FolderContent.of(folder());
        this.seen = applied;
    }

    /** Adds the routes of the sources that are there at the start. One that cannot be made is refused alone. */
    public synchronized void begin(CamelContext context) {
        if (!daemon) {
            return;
        }
        SourceRoutes routes = new SourceRoutes(context);
        SourceFiles read = files.read();
        note(read);
        for (Source source : List.copyOf(running.values())) {
            if (!made(source, routes)) {
                running.remove(source.id());
            }
        }
        keep(read);
    }

    /** The state of the folder that is in force. */
    public synchronized String applied() {
        return applied;
    }

    /** Looks at the folder; a change is applied when it has stood still from one look to the next. */
    synchronized void look(CamelContext context) {
        String now = FolderContent.of(folder());
        boolean settled = now.equals(seen);
        seen = now;
        if (settled && !now.equals(applied)) {
            applied = now;
            apply(files.read(), new SourceRoutes(context));
        }
    }

    private Path folder() {
        return files.folders().sources();
    }

    /** What is wrong with source files that are therefore not in force. */
    public synchronized List<String> refused() {
        if (refused == null) {
            note(files.read());
        }
        return Stream.concat(refused.stream(), unmade.values().stream().map(problem -> problem.in(folder())
                        .toString()))
                .toList();
    }

    private void note(SourceFiles files) {
        Set<String> bad = files.problems().stream().map(FileProblem::file).collect(Collectors.toSet());
        refusedFiles.stream()
                .filter(file -> !bad.contains(file))
                .forEach(file -> LOG.info("{} is right again, or deleted: nothing is refused of it any more", file));
        refusedFiles = bad;
        refused = files.refused();
    }

    /** Leaves a copy of each file that is in force, for a start at which it is refused. */
    private void keep(SourceFiles read) {
        Set<String> made = read.good();
        unmade.values().forEach(problem -> made.remove(problem.file()));
        if (!read.isGone()) {
            new SourceCopies(files.inForce()).keep(folder(), made, refusedFiles);
        }
    }

    private void apply(SourceFiles files, SourceRoutes routes) {
        note(files);
        unmade.clear();
        files.refused().forEach(problem -> LOG.error("source file refused: {}", problem));
        Map<String, Source> wanted = wanted(files);
        Map<String, Source> before = Map.copyOf(running);
        for (Source old : List.copyOf(running.values())) {
            Source fresh = wanted.get(old.id());
            if (fresh == null || !same(old, fresh)) {
                remove(old, fresh == null ? ended(old, files) : "its file has changed: it is polled anew", routes);
            }
        }
        sources.replace(known(files, wanted));
        wanted.values().stream()
                .filter(source -> !running.containsKey(source.id()))
                .forEach(source -> add(source, before.get(source.id()), routes));
        keep(files);
    }

    private static String ended(Source source, SourceFiles files) {
        boolean off = files.sources().stream().anyMatch(other -> other.id().equals(source.id()));
        return off ? "is switched off, and no longer polled" : "its file is gone: it is no longer polled";
    }

    private Map<String, Source> wanted(SourceFiles files) {
        Map<String, Source> wanted = new LinkedHashMap<>();
        Set<String> bad =
                files.problems().stream().map(FileProblem::file).collect(Collectors.toCollection(TreeSet::new));
        running.values().stream()
                .filter(source -> bad.contains(source.file()))
                .forEach(source -> wanted.put(source.id(), source));
        files.enabled().forEach(source -> wanted.put(source.id(), source));
        return wanted;
    }

    private static List<Source> known(SourceFiles files, Map<String, Source> wanted) {
        Map<String, Source> known = new LinkedHashMap<>(wanted);
        files.sources().forEach(source -> known.put(source.id(), source));
        return List.copyOf(known.values());
    }

    private static boolean same(Source one, Source other) {
        return one.kind().equals(other.kind()) && one.parameters().equals(other.parameters());
    }

    /** Without a new route the old one polls on. */
    private void add(Source source, Source before, SourceRoutes routes) {
        if (made(source, routes)) {
            running.put(source.id(), source);
            LOG.info(
                    "{} is polled from now on ({}), first {}",
                    source.id(),
                    source.file(),
                    SourceSchedule.next(source, clock).map(FIRST::format).orElse("when its mails come"));
        } else if (before != null && routes.add(before).isEmpty()) {
            running.put(before.id(), before);
        }
    }

    private boolean made(Source source, SourceRoutes routes) {
        unmade.remove(source.id());
        routes.add(source).ifPresent(problem -> {
            unmade.put(source.id(), problem);
            LOG.error("source file refused: {}", problem.in(folder()));
        });
        return !unmade.containsKey(source.id());
    }

    private void remove(Source source, String why, SourceRoutes routes) {
        try {
            routes.remove(source);
            running.remove(source.id());
            LOG.info("{}: {}", source.id(), why);
        } catch (Exception e) {
            LOG.error("{} cannot be stopped: {}", source.id(), e.getMessage());
        }
    }
}

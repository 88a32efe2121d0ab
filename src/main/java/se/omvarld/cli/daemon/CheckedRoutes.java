package se.omvarld.cli.daemon;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import se.omvarld.backup.Backups;
import se.omvarld.cli.live.LiveConfig;
import se.omvarld.cli.live.LiveSources;
import se.omvarld.cli.live.RouteFiles;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.cli.validation.RouteCheck;
import se.omvarld.proposal.ProposalFiles;
import se.omvarld.rules.file.RuleLoader;
import se.omvarld.source.config.FileProblem;
import se.omvarld.source.config.Sources;
import se.omvarld.source.discovery.Discovery;
import se.omvarld.watch.Heartbeats;

/**
 * The route files that can be started. An integrator's own file, a kind or an output that is wrong is left out by itself; a wrong file
 * of those without which nothing works stops everything.
 */
public final class CheckedRoutes {
    /** What {@link RouteRuntime} binds. */
    private static final Map<String, Class<?>> BOUND = Map.ofEntries(
            Map.entry("clock", Clock.class),
            Map.entry("machineClock", Clock.class),
            Map.entry("discovery", Discovery.class),
            Map.entry("proposals", ProposalFiles.class),
            Map.entry("heartbeats", Heartbeats.class),
            Map.entry("heartbeatPolicy", HeartbeatPolicy.class),
            Map.entry("sources", Sources.class),
            Map.entry("backups", Backups.class),
            Map.entry("ruleLoader", RuleLoader.class),
            Map.entry("liveConfig", LiveConfig.class),
            Map.entry("liveSources", LiveSources.class),
            Map.entry("leftOut", CheckedRoutes.class),
            Map.entry("ownContent", Supplier.class));

    private final List<Path> shipped;
    private final List<Path> own;
    private final List<String> problems;

    private CheckedRoutes(RouteFiles routes, List<Path> files, List<String> problems) {
        this.shipped = files.stream().filter(routes::isShipped).toList();
        this.own = files.stream().filter(file -> !routes.isShipped(file)).toList();
        this.problems = new CopyOnWriteArrayList<>(problems);
    }

    /** Everything that is wrong with the route files, a line each. */
    public static List<String> problemsIn(Folders folders, Settings settings) {
        RouteFiles routes = new RouteFiles(folders.routes());
        List<String> problems = new ArrayList<>(lines(problems(routes, routes.all(), folders, settings)));
        for (String output : settings.get("picked.outputs").split(",", -1)) {
            String beginning = "direct:picked-" + output;
            if (!output.isEmpty() && routes.all().stream().noneMatch(file -> RouteFiles.holds(file, beginning))) {
                problems.add("picked.outputs: no route begins with " + beginning
                        + "; put one into routes/outputs (docs/examples/outputs), or take the name out");
            }
        }
        return problems;
    }

    /**
     * What is to be started. Files that are as they came along are not looked at: that costs half a second, and was done when they
     * were made.
     *
     * @throws UsageException when something is wrong with a file without which nothing works
     */
    static CheckedRoutes of(Folders folders, Settings settings) {
        RouteFiles routes = new RouteFiles(folders.routes());
        List<Path> files = new ArrayList<>(routes.all());
        List<String> leftOut = new ArrayList<>();
        if (files.stream().allMatch(routes::isAsShipped)) {
            return new CheckedRoutes(routes, files, leftOut);
        }
        boolean settled = false;
        while (!settled) { // what is left out may have been what another file needs
            Map<Path, List<FileProblem>> problems = problems(routes, files, folders, settings);
            refuseNeeded(routes, problems);
            settled = problems.isEmpty();
            files.removeAll(problems.keySet());
            leftOut.addAll(lines(problems));
        }
        return new CheckedRoutes(routes, files, leftOut);
    }

    private static void refuseNeeded(RouteFiles routes, Map<Path, List<FileProblem>> problems) {
        Map<Path, List<FileProblem>> needed = new HashMap<>(problems);
        needed.keySet().removeIf(file -> !routes.isNeeded(file));
        if (!needed.isEmpty()) {
            throw new UsageException(lines(needed));
        }
    }

    private static Map<Path, List<FileProblem>> problems(
            RouteFiles routes, List<Path> files, Folders folders, Settings settings) {
        Properties properties = RouteProperties.of(folders, settings, false);
        Map<String, String> names = new HashMap<>(Map.of("node", "", "clustered", "false", "zone", "Europe/Stockholm"));
        properties.stringPropertyNames().forEach(name -> names.put(name, properties.getProperty(name)));
        List<Path> shippedFirst = files.stream()
                .sorted(Comparator.comparing((Path file) -> !routes.isShipped(file)))
                .toList();
        Map<Path, List<FileProblem>> found = RouteCheck.of(shippedFirst, names, BOUND);
        found.values().removeIf(List::isEmpty);
        return found;
    }

    private static List<String> lines(Map<Path, List<FileProblem>> problems) {
        List<String> lines = new ArrayList<>();
        problems.forEach((file, found) -> found.stream()
                .sorted(Comparator.comparingInt(FileProblem::line))
                .forEach(
                        problem -> lines.add(problem.in(file.resolveSibling("")).toString())));
        return lines;
    }

    /** The bundle's files, as it came along or edited. */
    List<Path> shipped() {
        return shipped;
    }

    /** Files of an integrator's own. */
    List<Path> own() {
        return own;
    }

    void leaveOut(String problem) {
        problems.add(problem);
    }

    /** What is wrong with the files that were left out, a line each. */
    public List<String> refused() {
        return List.copyOf(problems);
    }
}

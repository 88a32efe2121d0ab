package se.omvarld.cli.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.StoreSettings;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.cli.setup.Version;
import se.omvarld.template.MessageCatalog;

/** The command {@code omvarld} with its global options. */
@Command(
        name = "omvarld",
        description = "Watches sources, picks what matters, mails a weekly digest and a monthly draft report.",
        footer = {"", "Exit codes: 0 done, 1 something failed (said which), 2 wrong use or bad configuration."},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT)
public final class Omvarld {
    private static final Set<String> FOR_ANALYSTS = Set.of("rules", "reports", "search", "choose");

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "settings, rules and templates",
            scope = ScopeType.INHERIT)
    private Path config;

    @Option(names = "--routes", paramLabel = "DIR", description = "the routes", scope = ScopeType.INHERIT)
    private Path routes;

    @Option(
            names = "--sources",
            paramLabel = "DIR",
            description = "source files; replaces routes/sources",
            scope = ScopeType.INHERIT)
    private Path sources;

    @Option(names = "--data", paramLabel = "DIR", description = "the store and the outbox", scope = ScopeType.INHERIT)
    private Path data;

    @Option(
            names = "--now",
            paramLabel = "TIME",
            description = "the time that a command takes for now, for example 2026-03-16T07:00 (in the setting's zone)",
            scope = ScopeType.INHERIT)
    private String now;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "a setting for this run",
            scope = ScopeType.INHERIT)
    private Map<String, String> overrides = new LinkedHashMap<>();

    @Option(names = "--json", description = "one JSON document on standard output", scope = ScopeType.INHERIT)
    private boolean json;

    /** What the options say, checked. */
    public Setup setup() {
        Folders folders = folders();
        return new Setup(folders, Settings.load(folders.config(), System.getenv(), overrides), now);
    }

    /**
     * The same for a command that works with the store alone, so that it works also when other settings are wrong.
     *
     * @param told takes what is wrong with others, a line each
     * @throws UsageException when it is not sure which store is meant
     */
    public Setup storeSetup(Consumer<String> told) {
        Folders folders = folders();
        return new Setup(folders, StoreSettings.load(folders.config(), System.getenv(), overrides, told), now);
    }

    /** What commands say, in the reader's language; also when the settings are wrong. */
    MessageCatalog messages() {
        try {
            return setup().messages();
        } catch (UsageException e) {
            return MessageCatalog.of(overrides.getOrDefault("language", ""), System.getenv());
        }
    }

    /** Whether a command is one for analysts: their language is the setting's, operators' is English. */
    static boolean isForAnalysts(CommandLine command) {
        List<String> names = List.of(command.getCommandSpec().qualifiedName().split(" "));
        return names.size() > 1 && FOR_ANALYSTS.contains(names.get(1));
    }

    /** What is to be said of the settings though they hold, a line each. */
    List<String> warnings() {
        return Settings.warnings(folders().config(), System.getenv(), overrides);
    }

    /** What can be made of the options and settings when some are wrong, to tell operators. */
    Setup brokenSetup() {
        Folders folders = anyFolders();
        return new Setup(folders, Settings.right(folders.config(), System.getenv(), overrides), now);
    }

    /** Where things lie: the options, else beside the command. */
    public Folders folders() {
        return anyFolders().checked();
    }

    private Folders anyFolders() {
        Path home = Path.of(System.getProperty("omvarld.home", "."));
        Path routesFolder = routes == null ? home.resolve("routes") : routes;
        return new Folders(
                config == null ? home.resolve("config") : config,
                routesFolder,
                sources == null ? routesFolder.resolve("sources") : sources,
                data == null ? home.resolve("data") : data);
    }

    public boolean json() {
        return json;
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        refuseSerialisedObjects();
        CommandLine line = commandLine(arguments);
        line.setOut(line.getOut()); // one for all commands, so that it can be asked whether all went well
        int code = line.execute(arguments);
        if ((line.getOut().checkError() || System.out.checkError()) && !readerHasGone()) {
            line.getErr().println("standard output could not be written whole: is the disk full?");
            code = Math.max(code, 1);
        }
        System.exit(code);
    }

    /** Whoever read the answer has seen enough of it, as with {@code omvarld sources | head}. */
    private static boolean readerHasGone() {
        try {
            new FileOutputStream(FileDescriptor.out).write('\n'); // a PrintStream does not say what went wrong
            return false;
        } catch (IOException e) {
            return "Broken pipe".equals(e.getMessage());
        }
    }

    /** Nothing here is kept or sent as a serialised object. Also without bin/omvarld, whose option comes first. */
    private static void refuseSerialisedObjects() {
        if (ObjectInputFilter.Config.getSerialFilter() == null) {
            ObjectInputFilter.Config.setSerialFilter(ObjectInputFilter.Config.createFilter("maxdepth=0"));
        }
    }

    /** The command line, ready to execute. */
    public static CommandLine commandLine() {
        return NamedCommands.all();
    }

    /** The same for these words: with the one command that they call, where that is enough. */
    static CommandLine commandLine(String... words) {
        return NamedCommands.alone(words).orElseGet(NamedCommands::all);
    }
}

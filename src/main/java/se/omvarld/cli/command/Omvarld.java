package se.omvarld.cli.command;

import java.io.ObjectInputFilter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import se.omvarld.cli.command.backups.BackupCommand;
import se.omvarld.cli.command.backups.MigrateCommand;
import se.omvarld.cli.command.backups.RestoreCommand;
import se.omvarld.cli.command.backups.UpgradeCommand;
import se.omvarld.cli.command.demo.DemoCommand;
import se.omvarld.cli.command.demo.RehearseCommand;
import se.omvarld.cli.command.editions.DigestCommand;
import se.omvarld.cli.command.editions.DraftCommand;
import se.omvarld.cli.command.mail.DeliveriesCommand;
import se.omvarld.cli.command.mail.MailCommand;
import se.omvarld.cli.command.mail.MailboxCommand;
import se.omvarld.cli.command.reports.ReportsCommand;
import se.omvarld.cli.command.reports.RulesCommand;
import se.omvarld.cli.command.sources.SourceCommand;
import se.omvarld.cli.command.sources.SourcesCommand;
import se.omvarld.cli.setup.Folders;
import se.omvarld.cli.setup.Settings;
import se.omvarld.cli.setup.StoreSettings;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.cli.setup.Version;

/** The command {@code omvarld} with its global options. */
@Command(
        name = "omvarld",
        description = "Watches sources, picks what matters, mails a weekly digest and a monthly draft report.",
        footer = {"", "Exit codes: 0 done, 1 something failed (said which), 2 wrong use or bad configuration."},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        subcommands = {
            RunCommand.class,
            DemoCommand.class,
            RehearseCommand.class,
            CheckCommand.class,
            PollCommand.class,
            DigestCommand.class,
            DraftCommand.class,
            ChooseCommand.class,
            SourcesCommand.class,
            SourceCommand.class,
            RulesCommand.class,
            ReportsCommand.class,
            FeedCommand.class,
            MailCommand.class,
            DeliveriesCommand.class,
            MailboxCommand.class,
            StatusCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            UpgradeCommand.class,
            SearchCommand.class,
            MigrateCommand.class,
            ConfigCommand.class,
            HelpCommand.class,
            GenerateCompletion.class
        })
public final class Omvarld {
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
        CommandLine line = commandLine();
        line.setOut(line.getOut()); // one for all commands, so that it can be asked whether all went well
        int code = line.execute(arguments);
        if (line.getOut().checkError() || System.out.checkError()) {
            line.getErr().println("standard output could not be written whole: is the disk full?");
            code = Math.max(code, 1);
        }
        System.exit(code);
    }

    /** Nothing here is kept or sent as a serialised object. Also without bin/omvarld, whose option comes first. */
    private static void refuseSerialisedObjects() {
        if (ObjectInputFilter.Config.getSerialFilter() == null) {
            ObjectInputFilter.Config.setSerialFilter(ObjectInputFilter.Config.createFilter("maxdepth=0"));
        }
    }

    /** The command line, ready to execute. */
    public static CommandLine commandLine() {
        return new CommandLine(new Omvarld())
                .setExecutionExceptionHandler(new ExitCodes())
                .setParameterExceptionHandler(new UsageErrors())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAllowSubcommandsAsOptionParameters(true) // a folder may be called "sources"
                .setUsageHelpAutoWidth(true);
    }
}

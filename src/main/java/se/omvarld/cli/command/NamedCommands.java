package se.omvarld.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
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

/** The commands by name, in the order of the help. To make them all takes longer than most of them run, so one is made alone. */
final class NamedCommands {
    static final List<String> NAMES = List.of(
            "run",
            "demo",
            "cds",
            "check",
            "poll",
            "digest",
            "draft",
            "choose",
            "sources",
            "source",
            "rules",
            "reports",
            "feed",
            "mail",
            "deliveries",
            "mailbox",
            "status",
            "backup",
            "restore",
            "upgrade",
            "search",
            "migrate",
            "config");

    private NamedCommands() {}

    /** The command line with all commands. */
    static CommandLine all() {
        CommandLine line = new CommandLine(new Omvarld());
        NAMES.forEach(name -> line.addSubcommand(make(name)));
        return ready(line.addSubcommand(new HelpCommand()).addSubcommand(new GenerateCompletion()));
    }

    /** The command line with the one command that these words call; empty when it needs the others too, to help or to complain. */
    static Optional<CommandLine> alone(String... words) {
        Optional<String> name = Arrays.stream(words).filter(NAMES::contains).findFirst();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        CommandLine line = ready(new CommandLine(new Omvarld()).addSubcommand(make(name.get())));
        try {
            ParseResult parsed = line.parseArgs(words);
            return Optional.of(line).filter(one -> parsed.hasSubcommand() && !parsed.isUsageHelpRequested());
        } catch (ParameterException e) {
            return Optional.empty();
        }
    }

    private static CommandLine ready(CommandLine line) {
        return line.setExecutionExceptionHandler(new ExitCodes())
                .setParameterExceptionHandler(new UsageErrors())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAllowSubcommandsAsOptionParameters(true) // a folder may be called "sources"
                .setUsageHelpAutoWidth(true);
    }

    private static Object make(String name) {
        return switch (name) {
            case "run" -> new RunCommand();
            case "demo" -> new DemoCommand();
            case "cds" -> new RehearseCommand();
            case "check" -> new CheckCommand();
            case "poll" -> new PollCommand();
            case "digest" -> new DigestCommand();
            case "draft" -> new DraftCommand();
            case "choose" -> new ChooseCommand();
            case "sources" -> new SourcesCommand();
            case "source" -> new SourceCommand();
            case "rules" -> new RulesCommand();
            case "reports" -> new ReportsCommand();
            case "feed" -> new FeedCommand();
            case "mail" -> new MailCommand();
            case "deliveries" -> new DeliveriesCommand();
            case "mailbox" -> new MailboxCommand();
            case "status" -> new StatusCommand();
            case "backup" -> new BackupCommand();
            case "restore" -> new RestoreCommand();
            case "upgrade" -> new UpgradeCommand();
            case "search" -> new SearchCommand();
            case "migrate" -> new MigrateCommand();
            case "config" -> new ConfigCommand();
            default -> throw new IllegalArgumentException(name);
        };
    }
}

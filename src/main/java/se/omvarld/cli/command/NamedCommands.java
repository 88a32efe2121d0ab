package se.omvarld.cli.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import se.omvarld.cli.command.backups.BackupCommand;
import se.omvarld.cli.command.backups.MigrateCommand;
import se.omvarld.cli.command.backups.RestoreCommand;
import se.omvarld.cli.command.backups.UpgradeCommand;
import se.omvarld.cli.command.demo.CdsCommand;
import se.omvarld.cli.command.demo.DemoCommand;
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
    static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("run", RunCommand::new);
        COMMANDS.put("demo", DemoCommand::new);
        COMMANDS.put("cds", CdsCommand::new);
        COMMANDS.put("check", CheckCommand::new);
        COMMANDS.put("poll", PollCommand::new);
        COMMANDS.put("digest", DigestCommand::new);
        COMMANDS.put("draft", DraftCommand::new);
        COMMANDS.put("choose", ChooseCommand::new);
        COMMANDS.put("sources", SourcesCommand::new);
        COMMANDS.put("source", SourceCommand::new);
        COMMANDS.put("rules", RulesCommand::new);
        COMMANDS.put("reports", ReportsCommand::new);
        COMMANDS.put("feed", FeedCommand::new);
        COMMANDS.put("mail", MailCommand::new);
        COMMANDS.put("deliveries", DeliveriesCommand::new);
        COMMANDS.put("mailbox", MailboxCommand::new);
        COMMANDS.put("status", StatusCommand::new);
        COMMANDS.put("backup", BackupCommand::new);
        COMMANDS.put("restore", RestoreCommand::new);
        COMMANDS.put("upgrade", UpgradeCommand::new);
        COMMANDS.put("search", SearchCommand::new);
        COMMANDS.put("migrate", MigrateCommand::new);
        COMMANDS.put("config", ConfigCommand::new);
    }

    private NamedCommands() {}

    /** The command line with all commands. */
    static CommandLine all() {
        CommandLine line = new CommandLine(new Omvarld());
        COMMANDS.values().forEach(command -> line.addSubcommand(command.get()));
        return ready(line.addSubcommand(new HelpCommand()).addSubcommand(new GenerateCompletion()));
    }

    /** The command line with the one command that these words call; empty when it needs the others too, to help or to complain. */
    static Optional<CommandLine> alone(String... words) {
        Optional<String> name =
                Arrays.stream(words).filter(COMMANDS::containsKey).findFirst();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        CommandLine line = ready(new CommandLine(new Omvarld())
                .addSubcommand(COMMANDS.get(name.get()).get()));
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
}

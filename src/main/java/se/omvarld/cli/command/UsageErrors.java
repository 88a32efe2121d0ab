package se.omvarld.cli.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import se.omvarld.item.text.DisplayText;
import se.omvarld.template.MessageCatalog;

/** Says what is wrong with a command line, what may have been meant, and where help is; not the whole of it. */
final class UsageErrors implements IParameterExceptionHandler {
    private static final int MOST = 7;
    private static final int MOST_MEANT = 3;

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        Omvarld omvarld = (Omvarld) command.getCommandSpec().root().userObject();
        MessageCatalog says = Omvarld.isForAnalysts(command) ? omvarld.messages() : MessageCatalog.ENGLISH;
        List<String> lines = new ArrayList<>(
                said(failure, says).lines().limit(MOST).map(DisplayText::line).toList());
        if (failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            String meant = unmatched.getSuggestions().stream()
                    .limit(MOST_MEANT)
                    .reduce((one, other) -> says.text("usage.or", one, other))
                    .orElseThrow();
            lines.add(says.text("usage.meant", meant));
        }
        if (Arrays.asList(arguments).contains("--json")) {
            ExitCodes.document(command, lines, 2);
        }
        PrintWriter err = command.getErr();
        lines.forEach(err::println);
        err.println(says.text("usage.help", command.getCommandSpec().qualifiedName()));
        err.flush();
        return 2;
    }

    /** Picocli's own words are English, and name places in the command line that nobody counts. */
    private static String said(ParameterException failure, MessageCatalog says) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            return says.text(unmatched.isUnknownOption() ? "usage.option" : "usage.word", first);
        } else if (failure instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            List<String> names =
                    missing.getMissing().stream().map(UsageErrors::name).toList();
            return says.text("usage.missing", String.join(" ", names));
        } else if (failure.getArgSpec() != null && failure.getValue() != null) {
            return says.text("usage.value", failure.getValue(), name(failure.getArgSpec()));
        } else if (isGroup(failure.getCommandLine())) {
            return says.text(
                    "usage.subcommand",
                    String.join(" ", failure.getCommandLine().getSubcommands().keySet()));
        }
        return failure.getMessage();
    }

    /** A command that only holds others fails without one of them, and in no other way that is not told above. */
    private static boolean isGroup(CommandLine command) {
        Object object = command.getCommandSpec().userObject();
        return !(object instanceof Callable<?> || object instanceof Runnable);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}

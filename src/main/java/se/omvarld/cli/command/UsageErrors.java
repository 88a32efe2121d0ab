package se.omvarld.cli.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import se.omvarld.item.text.DisplayText;

/** Says what is wrong with a command line, what may have been meant, and where help is; not the whole of it. */
final class UsageErrors implements IParameterExceptionHandler {
    private static final int MOST = 7;

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        List<String> lines = new ArrayList<>(
                failure.getMessage().lines().limit(MOST).map(DisplayText::line).toList());
        if (failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            lines.add("did you mean "
                    + String.join(
                            " or ",
                            unmatched
                                    .getSuggestions()
                                    .subList(
                                            0,
                                            Math.min(
                                                    3,
                                                    unmatched.getSuggestions().size())))
                    + "?");
        }
        if (Arrays.asList(arguments).contains("--json")) {
            ExitCodes.document(command, lines, 2);
        }
        PrintWriter err = command.getErr();
        lines.forEach(err::println);
        err.println(command.getCommandSpec().qualifiedName() + " --help says how it is used");
        err.flush();
        return 2;
    }
}

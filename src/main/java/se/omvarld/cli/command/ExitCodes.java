package se.omvarld.cli.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.NoSuchBeanException;
import org.apache.camel.NoSuchEndpointException;
import org.apache.camel.ResolveEndpointFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import se.omvarld.cli.log.JournalPriority;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.UnreadableFileException;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.edition.docx.UnusableTemplateException;
import se.omvarld.edition.template.BadTemplateException;
import se.omvarld.item.text.DisplayText;
import se.omvarld.rules.file.RefusedRulesException;
import se.omvarld.rules.file.SwedishProblemTexts;
import se.omvarld.source.config.RefusedFileException;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.store.db.RefusedException;
import se.omvarld.store.db.StoreException;
import se.omvarld.yaml.YamlProblem;

/** Says why a command failed, in plain words, and which exit code that is. */
public final class ExitCodes implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ExitCodes.class);

    /** What Camel says of routes that name what is not there, or are no routes. */
    private static final List<Class<? extends Exception>> ROUTES = List.of(
            NoSuchBeanException.class,
            NoSuchEndpointException.class,
            ResolveEndpointFailedException.class,
            YamlEngineException.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult result) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UsageException usage) {
                return tell(command, usage.problems(), 2);
            } else if (cause instanceof RefusedRulesException refused) {
                return tell(command, told(refused, command), 2);
            } else if (isRefusal(cause)) {
                return tell(command, List.of(cause.getMessage()), 2);
            } else if (cause instanceof StoreException
                    || cause instanceof UnreadableSourceException
                    || cause instanceof UnreadableFileException) {
                return tell(command, List.of(cause.getMessage()), 1);
            }
        }
        if (ROUTES.stream().anyMatch(refused -> refused.isInstance(root(failure)))) {
            return tell(command, List.of("the routes cannot be used: " + rootMessage(failure)), 2);
        }
        LOG.debug("the command failed", failure);
        return tell(command, List.of("failed: " + rootMessage(failure), "(more with --set log.level=DEBUG)"), 1);
    }

    /** As the command's readers have it: analysts in their language. */
    private static List<String> told(RefusedRulesException refused, CommandLine command) {
        Omvarld omvarld = (Omvarld) command.getCommandSpec().root().userObject();
        boolean swedish = Omvarld.isForAnalysts(command) && omvarld.messages().isSwedish();
        return refused.problems().stream()
                .map(swedish ? SwedishProblemTexts::line : YamlProblem::toString)
                .toList();
    }

    private static boolean isRefusal(Throwable cause) {
        return cause instanceof BadTemplateException
                || cause instanceof UnusableTemplateException
                || cause instanceof RefusedFileException
                || cause instanceof RefusedException;
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = root(failure);
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    private static int tell(CommandLine command, List<String> problems, int code) {
        if (((Omvarld) command.getCommandSpec().root().userObject()).json()) {
            document(command, problems, code);
        }
        PrintWriter err = command.getErr();
        problems.forEach(problem -> err.println(JournalPriority.ofFailure() + DisplayText.lines(problem)));
        err.flush();
        return code;
    }

    /** The same for machines, who asked for one document: why there is no result. */
    static void document(CommandLine command, List<String> problems, int code) {
        Map<String, Object> failure = new LinkedHashMap<>();
        failure.put("exit_code", code);
        failure.put("problems", problems);
        new Output(command, true).document(Map.of("failed", failure));
    }
}

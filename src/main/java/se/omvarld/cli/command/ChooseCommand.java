package se.omvarld.cli.command;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.RuleFiles;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.edition.choice.ChoiceReplies;
import se.omvarld.edition.choice.ReadReply;
import se.omvarld.edition.choice.ReplyAnswerText;
import se.omvarld.mail.MailSettings;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.store.choice.Choices;
import se.omvarld.store.choice.ReadChoice;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;

/** Chooses of a digest's items as an answer to its mail does, and lists what was chosen for a month. */
@Command(
        name = "choose",
        description =
                "Chooses as an answer to that digest does: choose 2026-W12 \"12 rapport\" \"7 nej\"; or lists with --month.")
final class ChooseCommand implements Callable<Integer> {
    @ParentCommand
    private Omvarld omvarld;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "EDITION LINE",
            description = "the digest's week like 2026-W12, or a daily one's day, and lines like \"12 rapport\"")
    private List<String> words = List.of();

    @Option(
            names = "--month",
            paramLabel = "MONTH",
            description = "list every choice read for the draft of a month like 2026-03, oldest first")
    private String month;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "who chooses, best a mail address (${DEFAULT-VALUE})")
    private String by;

    @Override
    public Integer call() {
        boolean list = month != null && words.isEmpty();
        boolean choose = month == null && words.size() > 1;
        if (!list && !choose) {
            throw new UsageException(List.of(
                    "choose: name a digest and at least one line, or --month alone: choose 2026-W12 \"12 rapport\""));
        }
        Setup setup = omvarld.setup();
        Output output = new Output(spec.commandLine(), omvarld.json());
        try (Store store = setup.store()) {
            return list ? list(store, output) : choose(setup, store, output);
        }
    }

    private int list(Store store, Output output) {
        List<ReadChoice> choices = new Choices(store).of(wantedMonth());
        choices.forEach(read -> output.line("%-10s  %3d  %-7s  %-4s  %-25s  %s"
                .formatted(
                        read.edition(),
                        read.choice().number(),
                        action(read),
                        read.choice().area() > 0 ? "→ " + read.choice().area() : "",
                        read.by() + (read.inForce() ? "" : " (not in force)"),
                        read.story().title()
                                + (read.choice().text().isEmpty()
                                        ? ""
                                        : " — " + read.choice().text()))));
        output.note(Output.count(choices.size(), "choice"));
        output.document(choices.stream().map(ChooseCommand::row).toList());
        return 0;
    }

    private YearMonth wantedMonth() {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw new UsageException(List.of("--month: '" + month + "' is no month; write it like 2026-03"));
        }
    }

    private int choose(Setup setup, Store store, Output output) {
        RuleSet rules = RuleFiles.load(setup.folders().config());
        ReadReply reply = new ChoiceReplies(
                        store,
                        () -> rules,
                        new MailSettings(
                                setup.settings().get("mail.from"),
                                setup.settings().get("mail.list-id")),
                        setup.clock())
                .choose(edition(setup, store), words.subList(1, words.size()), by);
        output.line(new ReplyAnswerText(reply, rules.areas()).write().strip());
        reply.freeText().forEach(line -> output.note("not understood: " + line));
        output.document(reply.choices().stream().map(ChooseCommand::row).toList());
        return reply.unread().isEmpty() && reply.freeText().isEmpty() ? 0 : 1;
    }

    private Edition edition(Setup setup, Store store) {
        String period = words.get(0).toUpperCase(Locale.ROOT);
        return new Editions(store, setup.clock())
                .find(period)
                .filter(found -> found.state() != Edition.State.OPENED)
                .filter(found -> found.kind() == Edition.Kind.WEEKLY || found.kind() == Edition.Kind.DAILY)
                .orElseThrow(() -> new UsageException(
                        List.of("'" + words.get(0) + "' is no digest that was made; name one like 2026-W12")));
    }

    private static String action(ReadChoice read) {
        return read.choice().action().name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> row(ReadChoice read) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("edition", read.edition());
        row.put("number", read.choice().number());
        row.put("key", read.story().id());
        row.put("title", read.story().title());
        row.put("action", action(read));
        row.put("area", read.choice().area() > 0 ? read.choice().area() : null);
        row.put("text", read.choice().text());
        row.put("by", read.by());
        row.put("at", read.at().toString());
        row.put("in_force", read.inForce());
        return row;
    }
}

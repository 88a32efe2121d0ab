package se.omvarld.cli.command;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.omvarld.cli.setup.Output;
import se.omvarld.cli.setup.UsageException;
import se.omvarld.edition.choice.ChoiceReplies;
import se.omvarld.edition.choice.ReadReply;
import se.omvarld.edition.choice.ReplyAnswerText;
import se.omvarld.mail.MailSettings;
import se.omvarld.rules.file.RuleLoader;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.store.choice.Choice;
import se.omvarld.store.choice.Choices;
import se.omvarld.store.choice.ReadChoice;
import se.omvarld.store.db.Store;
import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.Editions;
import se.omvarld.template.MessageCatalog;

/** Chooses of a digest's items as an answer to its mail does, and lists what was chosen for a month. */
@Command(
        name = "choose",
        description =
                "Chooses as an answer to that digest does: choose 2026-W12 \"12 rapport\" \"7 nej\"; or lists with --month.")
public final class ChooseCommand extends Subcommand {
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
        Setup setup = omvarld().setup();
        if (!list && !choose) {
            throw new UsageException(List.of(setup.messages().text("choose.how")));
        }
        Output output = output();
        try (Store store = setup.store()) {
            return list ? list(setup.messages(), store, output) : choose(setup, store, output);
        }
    }

    private int list(MessageCatalog says, Store store, Output output) {
        List<ReadChoice> choices = new Choices(store).of(wantedMonth(says));
        choices.forEach(read -> output.line("%-10s  %3d  %-9s  %-4s  %-25s  %s"
                .formatted(
                        read.edition(),
                        read.choice().number(),
                        says.text("choice." + action(read)),
                        read.choice().area() > 0 ? "→ " + read.choice().area() : "",
                        read.inForce() ? read.by() : says.text("choose.not_in_force", read.by()),
                        read.story().title()
                                + (read.choice().text().isEmpty()
                                        ? ""
                                        : " — " + read.choice().text()))));
        output.note(says.text("choose.listed", choices.size()));
        output.document(choices.stream().map(ChooseCommand::row).toList());
        return 0;
    }

    private YearMonth wantedMonth(MessageCatalog says) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw new UsageException(List.of(says.text("month.wrong", month)));
        }
    }

    private int choose(Setup setup, Store store, Output output) {
        RuleSet rules = new RuleLoader().load(setup.folders().config());
        ReadReply reply = new ChoiceReplies(
                        store,
                        () -> rules,
                        new MailSettings(
                                setup.settings().get("mail.from"),
                                setup.settings().get("mail.list-id")),
                        setup.clock())
                .choose(edition(setup, store), words.subList(1, words.size()), by);
        output.line(new ReplyAnswerText(reply, rules.areas()).write().strip());
        reply.freeText().forEach(line -> output.note(setup.messages().text("choose.not_understood", line)));
        output.document(reply.choices().stream().map(ChooseCommand::row).toList());
        return reply.unread().isEmpty() && reply.freeText().isEmpty() ? 0 : 1;
    }

    private Edition edition(Setup setup, Store store) {
        String period = words.get(0).toUpperCase(Locale.ROOT);
        return new Editions(store, setup.clock())
                .find(period)
                .filter(found -> found.state() != Edition.State.OPENED)
                .filter(found -> found.kind() == Edition.Kind.WEEKLY || found.kind() == Edition.Kind.DAILY)
                .orElseThrow(
                        () -> new UsageException(List.of(setup.messages().text("choose.no_digest", words.get(0)))));
    }

    /** A choice as its reader would write it, for example {@code rapport, område 2: hör med juristerna}. */
    public static String words(MessageCatalog says, Choice choice) {
        String action = choice.action().name().toLowerCase(Locale.ROOT);
        String words =
                switch (choice.area() > 0 ? choice.action() : Choice.Action.COMMENT) {
                    case REPORT -> says.text("choice.report_in", choice.area());
                    case AREA -> says.text("choice.area_to", choice.area());
                    default -> says.text("choice." + action);
                };
        return choice.text().isEmpty() ? words : words + ": " + choice.text();
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

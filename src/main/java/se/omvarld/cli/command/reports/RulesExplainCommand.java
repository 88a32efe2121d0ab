package se.omvarld.cli.command.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import se.omvarld.cli.command.ChooseCommand;
import se.omvarld.cli.command.Setup;
import se.omvarld.cli.command.Subcommand;
import se.omvarld.cli.daemon.RouteRuntime;
import se.omvarld.cli.setup.Output;
import se.omvarld.item.Item;
import se.omvarld.item.Origin;
import se.omvarld.item.address.Address;
import se.omvarld.rules.file.RuleLoader;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.rules.match.Explanation;
import se.omvarld.rules.model.Verdict;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.UnreadableSourceException;
import se.omvarld.source.fetch.Poll;
import se.omvarld.store.archive.Archive;
import se.omvarld.store.choice.Choices;
import se.omvarld.store.choice.ReadChoice;
import se.omvarld.store.db.Store;
import se.omvarld.template.MessageCatalog;

/** Says which rules hit a text, or what stands at an address. */
@Command(name = "explain", description = "Which rules hit, with which words, and which nearly did.")
final class RulesExplainCommand extends Subcommand {
    @Parameters(paramLabel = "TEXT or URL", description = "a title, or the address of an item or a page")
    private String about;

    @Override
    public Integer call() {
        Setup setup = omvarld().setup();
        Output output = output();
        Item item = item(setup);
        RuleSet rules = new RuleLoader().load(setup.folders().config());
        Explanation explanation = rules.explain(item);
        output.line(item.title());
        output.line(explanation.toText());
        List<ReadChoice> choices = choices(setup);
        choices.forEach(read -> output.line(said(setup.messages(), read)));
        output.document(new Explained(
                item.title(),
                explanation.verdict(),
                choices.stream().map(read -> said(MessageCatalog.ENGLISH, read)).toList()));
        return 0;
    }

    /** What people said of it by answering digests. */
    private List<ReadChoice> choices(Setup setup) {
        if (!about.matches("https?://\\S+") || !setup.hasStore()) {
            return List.of();
        }
        try (Store store = setup.store()) {
            return Address.canonical(about).map(new Choices(store)::ofItem).orElse(List.of());
        }
    }

    private static String said(MessageCatalog says, ReadChoice read) {
        return says.text(
                read.inForce() ? "explain.chosen" : "explain.chosen.past",
                ChooseCommand.words(says, read.choice()),
                read.by(),
                read.edition(),
                read.choice().number());
    }

    private record Explained(
            String title,
            Verdict verdict,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> choices) {}

    private Item item(Setup setup) {
        if (!about.matches("https?://\\S+")) {
            return new Item(
                    Origin.of("", ""),
                    "",
                    "",
                    about,
                    "",
                    Optional.empty(),
                    setup.clock().instant());
        }
        return archived(setup).orElseGet(() -> fetched(setup));
    }

    private Optional<Item> archived(Setup setup) {
        try (Store store = setup.store()) {
            return Address.canonical(about).flatMap(key -> new Archive(store).item(key));
        }
    }

    private Item fetched(Setup setup) {
        Source page = new Source("explain", "article", Map.of("publisher", "", "url", about), "", 1);
        try (RouteRuntime routes = setup.command(List.of())) {
            Poll poll = routes.send("direct:ask", new Poll(page, Poll.Known.NOTHING), Poll.class);
            if (poll.items().isEmpty()) {
                throw new UnreadableSourceException(setup.messages()
                        .text(
                                "explain.unread",
                                about,
                                poll.message(),
                                setup.messages().text("cause." + poll.cause().label())));
            }
            return poll.items().get(0);
        }
    }
}

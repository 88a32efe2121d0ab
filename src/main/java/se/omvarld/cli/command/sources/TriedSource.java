package se.omvarld.cli.command.sources;

import java.util.Locale;
import se.omvarld.failure.FailureCause;
import se.omvarld.source.config.Source;
import se.omvarld.source.fetch.Poll;
import se.omvarld.source.rediscovery.GuidedSearch;

/**
 * What came of one source when all were tried.
 *
 * @param items how many items it showed
 * @param detail the address that was found, or what went wrong, in plain words; empty when it works
 */
public record TriedSource(
        String source, String publisher, String sure, Outcome outcome, int items, String address, String detail) {

    /** What can come of it, the best first. */
    public enum Outcome {
        WORKS("Fungerar", "", ""),
        FOUND(
                "Fungerar, sedan den hittats igen",
                "keep it with: omvarld source accept %s",
                "Läses redan på den nya adressen. Behåll den med: omvarld source accept %s"),
        EMPTY(
                "Svarar, men visar inga poster",
                "look at the page: has its list moved, or is it filled in by a script?",
                "Titta på sidan: har listan flyttat, eller fylls den i av ett skript?"),
        REFUSES(
                "Släpper inte in oss",
                "ask the site for access or a feed, or take its newsletter; it is not evaded",
                "Be webbplatsen om tillträde eller ett flöde, eller ta nyhetsbrevet. Hindret kringgås inte."),
        UNCLEAR(
                "Oklart",
                "open the address in a browser; then: omvarld source try SITE",
                "Öppna adressen i en webbläsare; pröva sedan: omvarld source try WEBBPLATS");

        private final String swedish;
        private final String remedy;
        private final String swedishRemedy;

        Outcome(String swedish, String remedy, String swedishRemedy) {
            this.swedish = swedish;
            this.remedy = remedy;
            this.swedishRemedy = swedishRemedy;
        }

        /** As people and programs read it, for example {@code unclear}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of a poll that has ended. */
    static TriedSource of(Source source, Poll poll) {
        Outcome outcome = poll.state() != Poll.State.FAILED
                ? poll.items().isEmpty() ? Outcome.EMPTY : Outcome.WORKS
                : poll.isRefused() ? Outcome.REFUSES : Outcome.UNCLEAR;
        String detail = poll.cause() == FailureCause.NONE ? "" : poll.message();
        return of(source, outcome, poll.items().size(), poll.candidate(), detail);
    }

    /** The same when its site was looked at. */
    TriedSource after(Source source, GuidedSearch search) {
        return search.found()
                .map(found -> of(source, Outcome.FOUND, search.foundItems(), found.address(), found.from()))
                .orElse(of(
                        source,
                        outcome,
                        items,
                        address,
                        detail.isEmpty() ? search.outcome() : detail + "; " + search.outcome()));
    }

    private static TriedSource of(Source source, Outcome outcome, int items, String address, String detail) {
        return new TriedSource(
                source.id(), source.publisher(), source.parameter("sure"), outcome, items, address, detail);
    }

    /** What is to be done, for operators; empty when nothing is. */
    public String remedy() {
        return outcome.remedy.formatted(source);
    }

    /** The outcome for whoever owns the sources. */
    public String inSwedish() {
        return outcome.swedish;
    }

    public String remedyInSwedish() {
        return outcome.swedishRemedy.formatted(source);
    }
}

package se.omvarld.source.rediscovery;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.omvarld.failure.FailureCause;
import se.omvarld.source.config.Source;
import se.omvarld.source.discovery.Candidate;
import se.omvarld.source.discovery.Discovery;
import se.omvarld.source.discovery.SiteSearch;
import se.omvarld.source.discovery.TrialAttempt;
import se.omvarld.source.fetch.HttpAnswer;
import se.omvarld.source.fetch.Poll;

/**
 * The search for one source on its own site, step by step as routes take it: {@link #next} is the poll of a candidate; when it
 * {@link #isAsking}, its address is asked and {@link #answered}; when it {@link #isReading}, it is read; then it was {@link #tried}.
 */
public final class GuidedSearch {
    /** A source and day; redirects count, the robots.txt of a host does not. */
    static final int MOST_REQUESTS = 10;

    /** Of a sitemap index: each part is a request. */
    private static final String MOST_PARTS = "2";

    private static final String NEWS =
            "/(nyheter|nyhetsarkiv|news|aktuellt|press|pressmeddelanden|pressreleases)/[^?#]+";

    /**
     * What is known of the source before.
     *
     * @param answers whether its first address answers, though not with its items
     * @param links of its items, canonical
     * @param titles of its items, in small letters
     * @param elsewhere whether another source watches an address
     * @param triedBefore what brought nothing in an earlier search
     */
    public record Before(
            boolean answers,
            Set<String> links,
            Set<String> titles,
            Predicate<String> elsewhere,
            Set<String> triedBefore) {}

    private final Source source;
    private final SiteSearch search;
    private final SourceOwnership likeness;
    private final Map<String, String> objections = new LinkedHashMap<>();
    private Candidate candidate;
    private Poll poll;
    private HttpAnswer answer;

    public GuidedSearch(Source source, Discovery discovery, Before before, Instant now) {
        OwnSite site = OwnSite.of(source);
        this.source = source;
        this.likeness = new SourceOwnership(
                source, site, new SourceOwnership.Familiar(before.links(), before.titles(), before.elsewhere()), now);
        String pattern = source.parameter("link-pattern");
        this.search = new SiteSearch(
                discovery,
                new SiteSearch.Bounds(MOST_REQUESTS, pattern.isEmpty() ? NEWS : pattern, before.triedBefore()),
                site::mayAsk,
                this::isOwn);
        site.beginnings(source, before.answers()).forEach(search::from);
    }

    private boolean isOwn(TrialAttempt attempt) {
        Optional<String> objection = likeness.objection(attempt, search.beginnings());
        objection.ifPresent(why -> objections.put(attempt.candidate().address(), why));
        return objection.isEmpty();
    }

    /** Whether something is still to be asked or read. */
    public boolean isOpen() {
        return search.isOpen();
    }

    /** The poll of the next candidate. */
    public Poll next() {
        candidate = search.next();
        Map<String, String> parameters = new HashMap<>(candidate.parameters());
        parameters.put("publisher", source.publisher());
        parameters.put("language", source.parameter("language"));
        parameters.put("url", candidate.address());
        parameters.put("parts", MOST_PARTS);
        poll = new Poll(new Source(source.id(), candidate.kind(), parameters, "", 1), Poll.Known.NOTHING);
        answer = search.known(candidate).orElse(null);
        if (answer != null) {
            poll.answered(answer);
        }
        return poll;
    }

    /** Whether the candidate's address has not been asked before. */
    public boolean isAsking() {
        return answer == null;
    }

    /** Its address has been asked, with whatever outcome. */
    public void answered() {
        answer = poll.isOpen()
                ? poll.answer()
                : new HttpAnswer(candidate.address(), poll.http(), Map.of(), new byte[0], poll.cause(), poll.message());
    }

    /** Whether there is something to be read. */
    public boolean isReading() {
        return answer.good() && poll.isOpen() && !candidate.kind().isEmpty();
    }

    /** The candidate's turn is over. */
    public GuidedSearch tried() {
        FailureCause cause = answer.good() ? poll.cause() : FailureCause.ofStatus(answer.status());
        search.tried(new TrialAttempt(
                candidate, answer, poll.items(), cause, answer.good() ? poll.message() : answer.trouble()));
        return this;
    }

    public Source source() {
        return source;
    }

    /** Where the source is to be read; empty when nothing was found that is surely its own. */
    public Optional<Candidate> found() {
        return search.found().map(TrialAttempt::candidate);
    }

    /** The attempt by which it was found. */
    public Optional<TrialAttempt> foundAttempt() {
        return search.found();
    }

    /** How many items it showed there. */
    public int foundItems() {
        return search.found().map(attempt -> attempt.items().size()).orElse(0);
    }

    /** How many requests it took. */
    public int requests() {
        return search.requests();
    }

    /** The addresses that brought nothing. */
    public List<String> fruitless() {
        Optional<Candidate> found = found();
        return search.attempts().stream()
                .map(attempt -> attempt.candidate().address())
                .filter(address ->
                        found.filter(own -> own.address().equals(address)).isEmpty())
                .distinct()
                .toList();
    }

    /** What came of it, in plain words. */
    public String outcome() {
        if (found().isPresent()) {
            return "found " + found().get().address() + " (" + found().get().from() + ")";
        } else if (search.isRefused()) {
            return "the site refuses, does not answer or leads to another one; it is left alone";
        }
        String taken = objections.entrySet().stream()
                .limit(3)
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("; "));
        return "nothing found in " + requests() + " requests" + (taken.isEmpty() ? "" : "; not taken: " + taken);
    }
}

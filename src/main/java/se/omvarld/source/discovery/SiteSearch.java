package se.omvarld.source.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import se.omvarld.item.address.Address;
import se.omvarld.source.discovery.SearchPlan.Stage;
import se.omvarld.source.discovery.SearchPlan.Step;
import se.omvarld.source.fetch.HttpAnswer;

/**
 * The way through one site to its news: the addresses that it begins with, the feeds that they name, press rooms, pages called
 * Nyheter, the usual places, lists, the sitemap; within a budget of requests. Whoever leads it fetches {@link #next} and says
 * what came of it ({@link #tried}). A site that refuses once is not asked in other ways.
 */
public final class SiteSearch {

    /**
     * What bounds a search.
     *
     * @param requests the most requests
     * @param news a regular expression of links that are news, for a sitemap
     * @param triedBefore addresses that brought nothing in an earlier search, to be asked last
     */
    public record Bounds(int requests, String news, Set<String> triedBefore) {}

    private final Discovery discovery;
    private final Bounds bounds;
    private final Predicate<String> mayAsk;
    private final Predicate<TrialAttempt> isGood;
    private final SearchPlan plan;
    private final Map<String, HttpAnswer> answers = new HashMap<>();
    private final Set<String> lookedInto = new HashSet<>();
    private final List<TrialAttempt> attempts = new ArrayList<>();
    private final List<HttpAnswer> beginnings = new ArrayList<>();
    private final Map<TrialAttempt, Stage> good = new LinkedHashMap<>();
    private Step current;
    private int requests;
    private boolean refused;

    /**
     * @param mayAsk whether an address may be asked at all
     * @param isGood whether an attempt brought what is looked for
     */
    public SiteSearch(Discovery discovery, Bounds bounds, Predicate<String> mayAsk, Predicate<TrialAttempt> isGood) {
        this.discovery = discovery;
        this.bounds = bounds;
        this.mayAsk = mayAsk;
        this.isGood = isGood;
        this.plan = new SearchPlan(mayAsk, bounds.triedBefore());
    }

    /** Begins with an address. */
    public SiteSearch from(String address) {
        plan.add(Stage.BEGINNING, discovery.itself(address));
        return this;
    }

    /** Whether something is still to be asked. */
    public boolean isOpen() {
        while (!plan.isEmpty() && !isAffordable(plan.first())) {
            plan.remove();
        }
        return !plan.isEmpty()
                && !refused
                && good.values().stream()
                        .noneMatch(stage -> stage.compareTo(plan.first().stage()) <= 0);
    }

    private boolean isAffordable(Step step) {
        return requests < bounds.requests()
                || answers.containsKey(step.candidate().address());
    }

    /** What is to be asked and read; a candidate without a kind is only to be asked. */
    public Candidate next() {
        current = plan.remove();
        return current.candidate();
    }

    /** What its address has answered before; empty when it has not been asked. */
    public Optional<HttpAnswer> known(Candidate candidate) {
        return Optional.ofNullable(answers.get(candidate.address()));
    }

    /** Takes in what came of the candidate that was next. */
    public void tried(TrialAttempt attempt) {
        HttpAnswer answer = attempt.answer();
        String asked = attempt.candidate().address();
        if (answers.putIfAbsent(asked, answer) == null) {
            requests += answer.address().equals(asked) || answer.address().isEmpty() ? 1 : 2;
        }
        if (!attempt.candidate().kind().isEmpty()) {
            attempts.add(attempt);
        }
        if (attempt.found() && isGood.test(attempt)) {
            good.put(attempt, kept(current.stage()));
        } else if (answer.good() && mayAsk.test(answer.address())) {
            follow(current, answer);
        } else if (current.stage() == Stage.BEGINNING) {
            failed(asked, answer);
        }
        if (current.stage() == Stage.ROOM || current.stage() == Stage.NEWS_PAGE) {
            named(answer);
            state(asked, answer);
        }
    }

    private void state(String asked, HttpAnswer answer) {
        if (answer.good() && Discovery.isPage(answer)) {
            discovery.state(asked, answer).forEach(state -> plan.add(Stage.STATE, state));
        }
    }

    /** A page that was asked for what it names is, as a list, no better than any other. */
    private static Stage kept(Stage stage) {
        return stage == Stage.ROOM || stage == Stage.NEWS_PAGE ? Stage.LIST : stage;
    }

    private void failed(String asked, HttpAnswer answer) {
        int status = answer.status();
        boolean isRefusal = status == 0 || status >= 500 || HttpAnswer.isRefusal(status);
        boolean isElsewhere = answer.good();
        refused |= isRefusal || isElsewhere;
        if (!refused) {
            discovery.usual(asked).forEach(usual -> plan.add(Stage.USUAL, usual));
            robots(asked);
        }
    }

    private void follow(Step step, HttpAnswer answer) {
        String asked = step.candidate().address();
        switch (step.stage()) {
            case BEGINNING -> begin(asked, answer);
            case NAMED -> {
                if (Discovery.isPage(answer) && lookedInto.add(step.candidate().from())) {
                    named(answer);
                }
            }
            case ROBOTS ->
                discovery.sitemaps(answer, bounds.news()).forEach(sitemap -> plan.add(Stage.SITEMAP, sitemap));
            default -> {
                // what was not good names nothing more
            }
        }
    }

    private void begin(String asked, HttpAnswer answer) {
        String start = answer.text().stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            discovery.json(asked).forEach(json -> plan.add(Stage.BEGINNING, json));
        }
        boolean isPage = Discovery.isPage(answer);
        if (isPage) {
            beginnings.add(answer);
            named(answer);
            discovery.rooms(answer).forEach(room -> plan.add(Stage.ROOM, room));
            discovery.newsPages(answer).forEach(page -> plan.add(Stage.NEWS_PAGE, page));
        }
        Stage usual = isPage && Discovery.isWordpress(answer) ? Stage.WORDPRESS : Stage.USUAL;
        discovery.usual(asked).forEach(candidate -> plan.add(usual, candidate));
        discovery.list(asked).forEach(list -> plan.add(isFront(asked) ? Stage.FRONT_LIST : Stage.LIST, list));
        state(asked, answer);
        robots(asked);
    }

    private static boolean isFront(String address) {
        return Address.path(address).length() <= 1;
    }

    private void robots(String asked) {
        Address.cleaned("/robots.txt", asked)
                .ifPresent(robots -> plan.add(Stage.ROBOTS, Candidate.of("", robots, "for its sitemap")));
    }

    private void named(HttpAnswer answer) {
        if (answer.good() && Discovery.isPage(answer)) {
            discovery.named(answer).forEach(feed -> plan.add(Stage.NAMED, feed));
        }
    }

    /** All attempts, in their order. */
    public List<TrialAttempt> attempts() {
        return List.copyOf(attempts);
    }

    /** What was found: of what was good, the surest. */
    public Optional<TrialAttempt> found() {
        return good.entrySet().stream().min(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** The pages that it began with and that answered. */
    public List<HttpAnswer> beginnings() {
        return List.copyOf(beginnings);
    }

    /** How many requests it took, redirects counted, robots.txt of each host not. */
    public int requests() {
        return requests;
    }

    /** Whether the site refused, or its address led to another one. */
    public boolean isRefused() {
        return refused;
    }
}

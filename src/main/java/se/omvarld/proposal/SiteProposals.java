package se.omvarld.proposal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.omvarld.source.config.Source;
import se.omvarld.source.config.Sources;
import se.omvarld.source.discovery.PublisherInfo;
import se.omvarld.source.discovery.SourceDraft;
import se.omvarld.source.rediscovery.GuidedSearch;
import se.omvarld.store.db.Store;
import se.omvarld.store.found.ProposedSites;
import se.omvarld.store.found.ProposedSites.ProposedSite;
import se.omvarld.store.health.Incident;
import se.omvarld.store.health.IncidentKind;
import se.omvarld.store.health.Incidents;
import se.omvarld.store.published.UnwatchedSites;
import se.omvarld.watch.alert.IncidentRecorder;

/**
 * Proposes sources for sites that analysts bring items of and nothing reads: each is looked at for a feed or list, once a month at
 * most, and a file is proposed. It is never used unasked.
 */
public final class SiteProposals {
    private static final Logger LOG = LoggerFactory.getLogger("sources");
    private static final int MOST_A_ROUND = 3;

    /** So often within three months, and operators are told. */
    private static final int KEEPS_COMING = 2;

    private final Store store;
    private final Sources sources;
    private final ProposedSites sites;
    private final ProposalFiles proposals;
    private final IncidentRecorder incidents;
    private final boolean on;
    private final Clock clock;

    /** @param setting {@code on} or {@code off}: no site is looked at */
    public SiteProposals(
            Store store,
            Sources sources,
            ProposalFiles proposals,
            IncidentRecorder incidents,
            String setting,
            Clock clock) {
        this.store = store;
        this.sources = sources;
        this.sites = new ProposedSites(store);
        this.proposals = proposals;
        this.incidents = incidents;
        this.on = setting.equals("on");
        this.clock = clock;
    }

    /** What is looked for now: a source without a name or a feed yet for each site. Notes which sites keep coming. */
    public List<Source> due() {
        Instant now = clock.instant();
        Map<String, Set<String>> brought = new UnwatchedSites(store, sources).brought(clock);
        brought.forEach((site, addresses) -> sites.mentioned(site, addresses.size(), now));
        sites.all().stream()
                .map(ProposedSite::site)
                .filter(site -> !brought.containsKey(site))
                .forEach(sites::forget);
        tell();
        return brought.entrySet().stream()
                .filter(site -> on && sites.mayLook(site.getKey(), now))
                .limit(MOST_A_ROUND)
                .map(site -> unnamed(site.getKey(), site.getValue().iterator().next()))
                .toList();
    }

    private static Source unnamed(String site, String item) {
        String front = item.replaceFirst("^(https?://[^/?#]+).*", "$1/");
        return new Source(site, "feed", Map.of("url", front), "", 1);
    }

    /** Keeps what a search brought. */
    public void keep(GuidedSearch search) {
        String site = search.source().id();
        Set<String> taken = sources.all().stream().map(Source::id).collect(Collectors.toSet());
        String id = search.foundAttempt()
                .map(attempt -> SourceDraft.of(attempt.candidate(), PublisherInfo.of(attempt.answer()), taken))
                .map(draft -> {
                    proposals.write(
                            draft,
                            "Proposed: analysts brought items of " + site + ", which no source reads; "
                                    + search.outcome());
                    return draft.id();
                })
                .orElse("");
        sites.looked(site, id, search.outcome(), clock.instant());
        LOG.info("{}: no source reads it; looked for one: {}", site, search.outcome());
        tell();
    }

    /** A site that keeps coming is told, until a source reads it or its proposal is taken away. */
    private void tell() {
        Map<String, ProposedSite> coming = sites.all().stream()
                .filter(site ->
                        site.mentions() >= KEEPS_COMING && !site.proposal().isEmpty())
                .filter(site -> proposals.ids().contains(site.proposal()))
                .collect(Collectors.toMap(ProposedSite::site, site -> site));
        new Incidents(store)
                .lasting().stream()
                        .filter(incident -> incident.kind() == IncidentKind.PROPOSAL)
                        .map(Incident::about)
                        .filter(site -> !coming.containsKey(site))
                        .forEach(site -> incidents.mend(IncidentKind.PROPOSAL.name(site)));
        coming.values()
                .forEach(site -> incidents.raise(
                        IncidentKind.PROPOSAL.name(site.site()),
                        "analysts brought " + site.mentions()
                                + " items of it in three months and no source reads it; look at "
                                + proposals.file(site.proposal()) + ", then: omvarld source accept " + site.proposal()
                                + " (or delete that file)"));
    }
}

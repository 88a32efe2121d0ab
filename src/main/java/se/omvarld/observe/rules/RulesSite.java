package se.omvarld.observe.rules;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import se.omvarld.observe.page.PageRequest;
import se.omvarld.observe.page.PageResponse;
import se.omvarld.observe.page.PageStyle;
import se.omvarld.rules.edit.RulesEditor;
import se.omvarld.rules.file.RefusedRulesException;
import se.omvarld.rules.file.RuleLoader;
import se.omvarld.rules.file.RuleSet;
import se.omvarld.store.db.Store;
import se.omvarld.template.ShippedTemplate;

/** The pages about rules by their paths; none of them is there until the setting {@code observe.edit-rules} says so. */
public final class RulesSite {
    private static final String LIST = "regler";
    private static final String RULE = "regel";
    private static final String HISTORY = "regelhistorik";
    private static final Set<String> PATHS = Set.of(LIST, RULE, HISTORY);
    private static final ShippedTemplate BROKEN = new ShippedTemplate("observe/rules-broken.html.ftlh");

    private final boolean on;
    private final RuleListPage list;
    private final RulePage rule;
    private final RuleHistoryPage history;

    /**
     * Ready to be asked.
     *
     * @param on {@code observe.edit-rules}
     * @param edited the folder in which people edit rules
     * @param inForce the rules that the daemon works with
     * @param machine this machine's name
     * @param clustered whether several daemons share the store
     */
    public RulesSite(
            boolean on,
            RuleLoader loader,
            String edited,
            Store store,
            Supplier<RuleSet> inForce,
            String machine,
            boolean clustered,
            Clock clock) {
        this.on = on;
        RulesEditor editor = new RulesEditor(loader, Path.of(edited), store, machine, clock);
        FormGuard guard = new FormGuard();
        RuleNotices notices = new RuleNotices(editor, inForce, clustered, machine, clock.getZone());
        RuleCatchView catches = new RuleCatchView(store, clock);
        this.list = new RuleListPage(editor, notices, catches);
        this.rule = new RulePage(editor, notices, catches, guard, store, clock);
        this.history = new RuleHistoryPage(editor, Path.of(edited), notices, guard, store, clock);
    }

    public boolean isOn() {
        return on;
    }

    /** Whether one of the pages stands at this path, relative to the status page. */
    public boolean has(String path) {
        return on && PATHS.contains(path);
    }

    /** A page. */
    public PageResponse shown(String path, PageRequest request, Visitor visitor) {
        try {
            return switch (path) {
                case LIST -> list.shown(request);
                case RULE -> rule.shown(request, visitor);
                default -> history.shown(request, visitor);
            };
        } catch (RefusedRulesException e) {
            return broken(e);
        }
    }

    /** What is answered to a form. */
    public PageResponse sent(String path, PageRequest form, Visitor visitor) {
        try {
            return switch (path) {
                case RULE -> rule.sent(form, visitor);
                case HISTORY -> history.sent(form, visitor);
                default -> PageResponse.text(405, "Here are no forms.").with("Allow", "GET, HEAD");
            };
        } catch (RefusedRulesException e) {
            return broken(e);
        }
    }

    /** The file in the folder is wrong, by the hand of somebody who is perhaps about to mend it. */
    private static PageResponse broken(RefusedRulesException refusal) {
        List<String> problems =
                refusal.problems().stream().limit(30).map(RuleFaults::line).toList();
        return page(409, BROKEN, problems);
    }

    /** A page whose forms say where they come from, which the status page's others keep to themselves. */
    static PageResponse page(int status, ShippedTemplate template, Object view) {
        return PageResponse.page(status, template.fill(Map.of("page", view, "css", PageStyle.CSS)))
                .with("Referrer-Policy", "same-origin");
    }
}

package se.omvarld.rules.file;

import java.nio.file.Path;
import java.util.function.Supplier;

/** The rules in force. They can be read again while others work with them; bad ones change nothing. */
public final class CurrentRules implements Supplier<RuleSet> {
    private final RuleLoader loader;
    private final Path areas;
    private final Path itemTypes;
    private volatile RuleSet current;

    /**
     * Reads the rules.
     *
     * @throws RefusedRulesException naming every problem
     */
    public CurrentRules(RuleLoader loader, Path areas, Path itemTypes) {
        this.loader = loader;
        this.areas = areas;
        this.itemTypes = itemTypes;
        this.current = loader.held(areas, itemTypes);
    }

    @Override
    public RuleSet get() {
        return current;
    }

    /**
     * Reads the files again and puts them in force.
     *
     * @return whether they differ from those that were in force
     * @throws RefusedRulesException naming every problem; what was in force stays in force
     */
    public synchronized boolean reload() {
        RuleSet fresh = loader.held(areas, itemTypes);
        if (fresh.fingerprint().equals(current.fingerprint())) {
            return false;
        }
        current = fresh;
        return true;
    }
}

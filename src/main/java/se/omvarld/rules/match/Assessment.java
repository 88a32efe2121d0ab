package se.omvarld.rules.match;

import java.util.List;
import se.omvarld.item.Item;
import se.omvarld.rules.model.Hit;
import se.omvarld.rules.model.Verdict;

/** A verdict with what led to it. */
public record Assessment(Item item, Verdict verdict, List<Hit> hits, AreaScorer.Opinion opinion) {}

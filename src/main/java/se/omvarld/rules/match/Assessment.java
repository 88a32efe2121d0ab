package se.omvarld.rules;

import java.util.List;
import se.omvarld.item.Item;

/** A verdict with what led to it. */
record Assessment(Item item, Verdict verdict, List<Hit> hits, Judge.Opinion opinion) {}

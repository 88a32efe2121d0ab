package se.omvarld.rules;

import java.util.List;
import se.omvarld.item.Item;

/** What comes of an item: whether it is picked, and its first area; 0 for none. */
record Decision(boolean picked, int area) {

    static Decision of(RuleBook book, Item item, List<Hit> hits) {
        Judge.Opinion opinion = new Judge(book).judge(item.origin(), hits);
        if (opinion.ranking().isEmpty()) {
            return new Decision(false, 0);
        }
        Area area = book.area(opinion.ranking().get(0));
        return new Decision(opinion.score() >= area.threshold(), area.number());
    }
}

package se.omvarld.rules;

/** A labelled item beside what the rules say of it. */
public record Judged(LabelledItem item, Verdict verdict) {
    private static final int OTHER = 6;

    public boolean picked() {
        return verdict.picked();
    }

    /** Relevant, but not picked. */
    public boolean missed() {
        return item.relevant() && !picked();
    }

    /** Picked, but not relevant. */
    public boolean falselyPicked() {
        return picked() && !item.relevant();
    }

    /** Whether the label names an area that rules can find: people alone decide what is Övrigt. */
    boolean sortable() {
        return item.relevant() && item.area() > 0 && item.area() < OTHER;
    }

    boolean rightFirst() {
        return picked() && item.area() == verdict.area();
    }

    boolean rightInTwo() {
        return picked() && (item.area() == verdict.area() || item.area() == verdict.secondArea());
    }
}

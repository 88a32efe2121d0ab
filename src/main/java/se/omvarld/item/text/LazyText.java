package se.omvarld.item.text;

import java.util.function.Supplier;

/**
 * Text that is made when somebody first asks for it, and only once: nobody asks for the leads of what is known already, and that
 * is nearly all that a source shows. It equals another one by what it says.
 */
public final class LazyText {
    private Supplier<String> making;
    private String text;

    private LazyText(Supplier<String> making, String text) {
        this.making = making;
        this.text = text;
    }

    /** Text that is there already. */
    public static LazyText of(String text) {
        return new LazyText(null, text);
    }

    /**
     * Text that is not there yet.
     *
     * @param making is kept, with all that it refers to, until it was asked: once, whichever thread comes first
     */
    public static LazyText of(Supplier<String> making) {
        return new LazyText(making, null);
    }

    /** The text. */
    public synchronized String text() {
        if (text == null) {
            text = making.get();
            making = null;
        }
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof LazyText lazy && text().equals(lazy.text()));
    }

    /** The same for all: to be put into a set is no reason to make a text, and what has one has other things to be told by. */
    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return text();
    }
}

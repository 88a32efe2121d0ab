package se.omvarld.looks;

import java.util.List;

/**
 * How a page is looked at.
 *
 * @param width of the window, in CSS pixels
 * @param dark whether the reader prefers dark pages
 */
public record Look(int width, boolean dark) {
    /** A narrow telephone, at which WCAG asks for reflow, and a desk, each by day and by night. */
    public static final List<Look> ALL =
            List.of(new Look(320, false), new Look(320, true), new Look(1100, false), new Look(1100, true));

    @Override
    public String toString() {
        return (dark ? "dark-" : "light-") + width;
    }
}

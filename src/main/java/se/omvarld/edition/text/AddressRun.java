package se.omvarld.edition.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Addresses that stand under each other: an item's own, or the list of all links of a page that some programs put at the
 * page's end.
 *
 * @param addresses whole, in order
 * @param broken some address went on on the next line, which no list of links does
 * @param underPage a new page follows without a blank line
 */
record AddressRun(List<String> addresses, boolean broken, boolean underPage) {
    private static final int LONGEST = 4_000;

    /** The run at the beginning of some lines, the first of which starts an address. */
    static AddressRun at(List<ReportLine> lines) {
        List<String> addresses = new ArrayList<>();
        boolean broken = false;
        int i = 0;
        for (; i < lines.size(); i++) {
            ReportLine line = lines.get(i);
            if (line.startsAddress() && (i == 0 || !line.pageStart())) {
                addresses.add(line.address());
            } else if (line.mayContinueAddress()) {
                String begun = addresses.get(addresses.size() - 1);
                addresses.set(addresses.size() - 1, begun.length() > LONGEST ? begun : begun + line.address());
                broken = true;
            } else {
                break;
            }
        }
        return new AddressRun(
                addresses, broken, i < lines.size() && lines.get(i).pageStart());
    }

    /** How many of these lines belong to the run. */
    static int length(List<ReportLine> lines) {
        int length = 1;
        while (length < lines.size() && belongs(lines.get(length))) {
            length++;
        }
        return length;
    }

    private static boolean belongs(ReportLine line) {
        return line.startsAddress() ? !line.pageStart() : line.mayContinueAddress();
    }

    /** Whether this is a page's list for certain: each of its lines stands for one line of a broken address. */
    boolean isList() {
        Set<String> different = new HashSet<>(addresses);
        boolean mail = addresses.stream().anyMatch(address -> address.startsWith("mailto:"));
        return !broken && (mail || different.size() < addresses.size() || (underPage && addresses.size() > 1));
    }

    /** Whether this may be a page's list: it holds nothing new. */
    boolean mayBeList(Set<String> seen) {
        return isList() || (!broken && seen.containsAll(addresses));
    }
}

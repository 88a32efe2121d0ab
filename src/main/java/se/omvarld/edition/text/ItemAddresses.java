package se.omvarld.edition.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells items' own addresses from pages' lists of links, item by item, and mends those that a line break has changed. */
final class ItemAddresses {
    private static final int FEWEST_SHOWN = 15;
    private final Map<String, String> whole = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    /** Learns the addresses that stand unbroken in pages' lists. */
    void know(List<AddressRun> runs) {
        runs.stream().filter(AddressRun::isList).forEach(run -> learn(run.addresses()));
    }

    private void learn(List<String> addresses) {
        addresses.forEach(address -> whole.putIfAbsent(bare(address), address));
    }

    /** The item's addresses: its own runs', else where the links in its text lead. Items must be asked in order. */
    List<String> of(List<AddressRun> runs, List<String> links) {
        List<AddressRun> own = runs.stream().filter(run -> !run.mayBeList(seen)).toList();
        if (own.isEmpty()) {
            // the same address as an earlier item's
            own = runs.stream().filter(run -> !run.isList()).limit(1).toList();
        }
        Set<String> addresses = new LinkedHashSet<>();
        own.forEach(run -> run.addresses().forEach(address -> addresses.add(mended(address, links))));
        if (addresses.isEmpty()) {
            addresses.addAll(links);
        }
        seen.addAll(addresses);
        return new ArrayList<>(addresses);
    }

    private String mended(String address, List<String> links) {
        String shown = address.replaceFirst("(…|\\.\\.\\.)$", "");
        boolean cut = shown.length() < address.length() && shown.length() >= FEWEST_SHOWN;
        return links.stream()
                .filter(link -> bare(link).equals(bare(address)) || (cut && link.startsWith(shown)))
                .findFirst()
                .orElseGet(() -> whole.getOrDefault(bare(address), address));
    }

    private static String bare(String address) {
        return address.replaceAll("[\\s-]|/$", "");
    }
}

package se.omvarld.source.fetch;

import java.util.HashSet;
import java.util.Set;
import se.omvarld.item.Address;

/** The way from one candidate along its redirects: each step is an address of its own, to be asked with manners of its own. */
final class RedirectChain {
    private static final int LONGEST_TARGET = 500;

    private final String start;
    private final Set<String> passed = new HashSet<>();
    private String address;
    private boolean forGood = true;

    RedirectChain(String start) {
        this.start = start;
        this.address = start;
        passed.add(start);
    }

    /**
     * Goes on to where an answer leads.
     *
     * @param most the most steps from the start
     * @throws BadRedirectException when it leads nowhere, back, or too far
     */
    void follow(int status, String location, int most) {
        String target = Address.target(location, address).orElseThrow(() -> BadRedirectException.nowhere(location));
        if (passed.size() > most) {
            throw BadRedirectException.tooMany();
        } else if (!passed.add(target)) {
            throw BadRedirectException.circle();
        }
        forGood &= status == 301 || status == 308;
        address = target;
    }

    String start() {
        return start;
    }

    /** Where it has come. */
    String address() {
        return address;
    }

    /** Where permanent redirects have led, when not merely to another spelling of the start; empty for nowhere. */
    String movedTo() {
        if (address.equals(start)) {
            return "";
        }
        return Address.cleaned(address, "")
                .filter(target -> forGood && target.length() <= LONGEST_TARGET)
                .filter(target -> !Address.canonical(target).equals(Address.canonical(start)))
                .orElse("");
    }
}

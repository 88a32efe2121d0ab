package se.omvarld.source.fetch;

import java.util.HashSet;
import java.util.Set;
import se.omvarld.item.address.Address;

/** The way from one candidate along its redirects: each step is an address of its own, to be asked with manners of its own. */
final class RedirectChain {
    private static final int LONGEST_TARGET = 500;

    private final String start;
    /** With what they had set as cookies: who comes back with another one goes in no circle. */
    private final Set<String> passed = new HashSet<>();

    private final PassingCookies cookies = new PassingCookies();
    private String address;
    private boolean forGood = true;

    RedirectChain(String start) {
        this.start = start;
        this.address = start;
        passed.add(start + " ");
    }

    /**
     * Goes on to where an answer leads.
     *
     * @param setCookie the answer's {@code Set-Cookie}, one or several; null for none
     * @param most the most steps from the start
     * @throws BadRedirectException when it leads nowhere, back, or too far
     */
    void follow(int status, String location, Object setCookie, int most) {
        String target = Address.target(location, address).orElseThrow(() -> BadRedirectException.nowhere(location));
        cookies.set(address, setCookie);
        if (passed.size() > most) {
            throw BadRedirectException.tooMany();
        } else if (!passed.add(target + " " + cookies.at(target))) {
            throw BadRedirectException.circle();
        }
        forGood &= status == 301 || status == 308;
        address = target;
    }

    String start() {
        return start;
    }

    /** What the address that it has come to has set as cookies on the way; empty for none. */
    String cookie() {
        return cookies.at(address);
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

package se.omvarld.border;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks through a route's steps and finds the endpoints that headers from elsewhere could steer. After
 * {@code removeHeaders: {pattern: "*"}} there are only those that our own steps set, until another route or endpoint has had
 * the message.
 */
final class SteeredSteps {
    /** Steps whose address may come out of the message. */
    private static final Set<String> NEVER =
            Set.of("recipientList", "dynamicRouter", "routingSlip", "pollEnrich", "wireTap", "poll");

    /** What a route may keep of the headers that its caller has set: it steers no component. */
    private static final Set<Object> HARMLESS = Set.of("Accept");

    private final Map<String, Boolean> steered = new HashMap<>();
    private final List<String> breaches = new ArrayList<>();

    /** What is wrong in these steps, one line each. */
    List<String> breaches(Object steps) {
        walk(steps, false);
        return breaches;
    }

    private boolean walk(Object steps, boolean before) {
        boolean clean = before;
        for (Object step : (List<?>) steps) {
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) step).entrySet()) {
                clean = after(entry.getKey().toString(), entry.getValue(), clean);
            }
        }
        return clean;
    }

    private boolean after(String name, Object what, boolean clean) {
        if (NEVER.contains(name)) {
            breaches.add(name);
            return false;
        } else if (name.equals("to") || name.equals("toD")) {
            send(name, address(what), clean);
            return false;
        } else if (name.equals("enrich")) {
            enrich((Map<?, ?>) what);
            return false;
        } else if (name.equals("removeHeaders") && removesAll((Map<?, ?>) what)) {
            return true;
        }
        return nested(what, clean);
    }

    private static boolean removesAll(Map<?, ?> what) {
        return "*".equals(what.get("pattern"))
                && HARMLESS.containsAll(
                        what.containsKey("excludePattern") ? Set.of(what.get("excludePattern")) : Set.of());
    }

    /** Asks another of our routes; anything else could be asked by an address out of the message. */
    private void enrich(Map<?, ?> what) {
        Object address = what.containsKey("constant") ? what.get("constant") : what.get("simple");
        if (address == null || !address.toString().startsWith("direct:")) {
            breaches.add("enrich " + address);
        }
    }

    private void send(String name, String address, boolean clean) {
        String scheme = address.replaceAll(":.*", "");
        if (name.equals("toD") && !scheme.equals("direct")) {
            breaches.add("toD " + address);
        } else if (!clean && steered.computeIfAbsent(scheme, Components::isSteered)) {
            breaches.add(address);
        }
    }

    private static String address(Object what) {
        return what instanceof Map<?, ?> map ? map.get("uri").toString() : what.toString();
    }

    /** All lists of steps inside, each begun with what was before; what catches begins with anything. */
    private boolean nested(Object what, boolean clean) {
        boolean all = clean;
        if (what instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                boolean before = clean && !entry.getKey().equals("doCatch");
                boolean after = entry.getKey().equals("steps")
                        ? walk(entry.getValue(), before)
                        : nested(entry.getValue(), before);
                all &= after;
            }
        } else if (what instanceof Collection<?> list) {
            for (Object part : list) {
                all &= nested(part, clean);
            }
        }
        return all;
    }
}

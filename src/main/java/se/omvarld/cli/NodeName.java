package se.omvarld.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** How this process is called among those that share a store. */
final class NodeName {
    private NodeName() {}

    /** The machine's name, so that each has one trouble with its own disk; empty for a SQLite file, which nobody shares. */
    static String of(Settings settings) {
        if (settings.get("store.url").startsWith(StoreUrl.SQLITE)) {
            return "";
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}

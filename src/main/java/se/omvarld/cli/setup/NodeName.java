package se.omvarld.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What a daemon is called among several: its machine and its data folder, which no other daemon may use. */
final class NodeName {
    private NodeName() {}

    static String of(Folders folders) {
        return machine() + ":" + folders.inData("");
    }

    static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "node";
        }
    }
}

package se.omvarld.cli.cluster;

import java.net.InetAddress;
import java.net.UnknownHostException;
import se.omvarld.cli.setup.Folders;

/** What a daemon is called among several: its machine and its data folder, which no other daemon may use. */
public final class NodeName {
    private NodeName() {}

    public static String of(Folders folders) {
        return machine() + ":" + folders.inData("");
    }

    public static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "node";
        }
    }
}

package se.omvarld.dist;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How tests start Java with the program on its class path, as the daemon runs. Without a class-data archive: to make one takes as
 * much as two dozen starts save by it, and a build starts fewer.
 */
public final class JavaCommand {
    private JavaCommand() {}

    /** A command line without the class to start and its arguments. */
    public static List<String> with(String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8"));
        command.addAll(List.of(options));
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        return command;
    }
}

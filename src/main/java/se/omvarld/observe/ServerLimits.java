package se.omvarld.observe;

import java.util.Map;

/** The JDK's server reads its limits from system properties, once, and by itself has nearly none. What is set already stays. */
final class ServerLimits {
    /** Threads that read heads, answer and send; the work itself is for few at once, see {@link RequestPermits}. */
    static final int THREADS = 32;

    /** Many more than threads: who has sent nothing yet costs none. */
    static final int CONNECTIONS = 500;

    private static final Map<String, String> PROPERTIES = Map.of(
            "jdk.httpserver.maxConnections", String.valueOf(CONNECTIONS),
            "sun.net.httpserver.maxIdleConnections", "10",
            "sun.net.httpserver.idleInterval", "20", // seconds
            "sun.net.httpserver.maxReqTime", "10", // seconds to send a request
            "sun.net.httpserver.maxRspTime", "30", // seconds to make and take an answer
            "sun.net.httpserver.maxReqHeaders", "100",
            "sun.net.httpserver.maxReqHeaderSize", "32768", // bytes
            "sun.net.httpserver.drainAmount", "16384"); // bytes of an unwanted body

    private ServerLimits() {}

    static void set() {
        PROPERTIES.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}

package se.omvarld.observe;

import java.util.Map;

/**
 * What was found of one thing.
 *
 * @param data details by their names
 */
record HealthFinding(String name, boolean up, Map<String, String> data) {}

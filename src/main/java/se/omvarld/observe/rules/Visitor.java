package se.omvarld.observe.rules;

/**
 * Who asks.
 *
 * @param user as signed in
 * @param cookies as the browser sent them
 */
public record Visitor(String user, String cookies) {}

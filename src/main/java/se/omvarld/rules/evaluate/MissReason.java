package se.omvarld.rules.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What became of an item, and why.
 *
 * @param sentence one or a few plain Swedish sentences
 */
public record MissReason(@JsonProperty("word") ItemOutcome outcome, String sentence) {}

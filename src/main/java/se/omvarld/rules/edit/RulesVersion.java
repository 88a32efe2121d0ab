package se.omvarld.rules.edit;

import se.omvarld.rules.file.RuleSet;

/**
 * One state of the file, which is right.
 *
 * @param version tells it from others, see {@link RulesEditor#version}
 */
public record RulesVersion(String version, RuleSet rules, RulesText text) {}

package se.omvarld.edition.word.paragraph;

import java.util.List;

/** A part of a paragraph up to a line break that someone typed. */
public record WordLine(String text, List<WordLink> links) {}

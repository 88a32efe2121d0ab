package se.omvarld.rules.model;

/**
 * A strategic area as {@code config/areas.yaml} defines it.
 *
 * @param number the chapter's number, 1–6
 * @param name the name in the digest, the table of contents and the chapter heading
 * @param summaryName the name in the report's summary (area 5 has two names in every published report)
 * @param threshold the least score for the digest
 * @param draftThreshold the least rank for the monthly draft's chapters
 */
public record Area(int number, String name, String summaryName, double threshold, double draftThreshold) {}

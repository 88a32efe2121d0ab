/**
 * The weekly and the daily digest: their windows, their stories, and how a letter shows them by the templates in {@code
 * config/}. Knows {@code edition.issue}, {@code edition.template}, {@code edition.wording}, {@code mail}, {@code rules},
 * {@code source} and {@code store}.
 */
package se.omvarld.edition.digest;

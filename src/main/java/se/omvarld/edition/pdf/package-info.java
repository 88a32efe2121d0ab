/**
 * A published report as PDF becomes lines of text, bounded in bytes, pages and time. Knows {@code edition.text} and
 * {@code edition.wording}.
 */
package se.omvarld.edition.pdf;

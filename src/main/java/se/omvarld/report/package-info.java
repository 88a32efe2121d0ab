/** The monthly draft: a month's stories as a Word document. Knows what comes before it; never {@code digest}. */
package se.omvarld.report;

/** The weekly digest: a window's stories as an HTML and a text mail. Knows what comes before it; never {@code report}. */
package se.omvarld.digest;

/** What was published becomes a feed in a folder of the web server. Knows {@code rules} and {@code store}. */
package se.omvarld.edition.published;

/** What was published becomes a feed in a folder of the web server. Knows store and rules. */
package se.omvarld.edition.published;

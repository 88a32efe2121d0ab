/** Offers what was published to the agency's readers, as a feed in a folder of the web server. Knows {@code store}. */
package se.omvarld.publish;

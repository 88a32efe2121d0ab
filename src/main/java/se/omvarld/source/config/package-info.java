/**
 * What a source is: source files and their kinds are read, checked to the last parameter and refused with file,
 * line and remedy. Knows {@code item}; nothing here asks the network.
 */
package se.omvarld.source.config;

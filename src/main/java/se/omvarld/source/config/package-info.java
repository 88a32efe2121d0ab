/**
 * What a source is: source files and their kinds are read, checked to the last parameter and refused with file, line
 * and remedy.
 */
package se.omvarld.source.config;

/**
 * Sources that find themselves: whose site is to be looked at, what is done with what was found, and the source files
 * that are proposed to operators. Knows {@code source}, {@code store} and {@code watch}.
 */
package se.omvarld.proposal;

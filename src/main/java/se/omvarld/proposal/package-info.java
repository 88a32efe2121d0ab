/**
 * Sources that find themselves: whose site is to be looked at, what is done with what was found, and the source files that are
 * proposed to operators. Knows the store, the watch and how a site is searched.
 */
package se.omvarld.proposal;

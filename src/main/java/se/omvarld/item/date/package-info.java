/**
 * Dates: as sources write them, in texts and addresses, and as Swedish readers do; ISO weeks. Pure functions, none asks
 * what time it is. Knows {@code item.address}.
 */
package se.omvarld.item.date;

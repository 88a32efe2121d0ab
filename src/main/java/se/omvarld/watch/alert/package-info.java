/**
 * An incident is noted, and told once when it begins and once when it is over; what could not be mailed lies in a file.
 * Knows store; nothing of what is watched.
 */
package se.omvarld.watch.alert;

/**
 * An incident is noted, and told once when it begins and once when it is over; what could not be mailed lies in a file.
 * Knows {@code mail} and {@code store}.
 */
package se.omvarld.watch.alert;

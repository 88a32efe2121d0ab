/**
 * Sources look after themselves: what is usual for each is learned, its state made of its polls, and operators told once when
 * it turns bad and once when it mends. Knows {@code item}, {@code store} and {@code mail}.
 */
package se.omvarld.watch;

/** What the process and the store show, as metrics. Knows store and {@code watch}. */
package se.omvarld.watch.metrics;

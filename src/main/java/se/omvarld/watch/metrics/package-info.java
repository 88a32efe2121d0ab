/** What the process and the store show, as metrics. Knows {@code mail}, {@code source} and {@code store}. */
package se.omvarld.watch.metrics;

/**
 * The pages for people: status, archive, editions as they were sent. Only reads. Knows {@code edition}, {@code rules},
 * {@code source}, {@code store} and {@code watch}.
 */
package se.omvarld.observe.page;

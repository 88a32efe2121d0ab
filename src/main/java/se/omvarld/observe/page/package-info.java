/** The pages for people: status, archive, editions as they were sent. Only reads. Knows store and {@code watch}. */
package se.omvarld.observe.page;

/**
 * Status page, health and metrics over HTTP: who may ask, what is at each path, whether the process lives and can do
 * its job. Only reads. Knows {@code observe.page}, {@code observe.rules}, {@code rules}, {@code store} and {@code
 * watch}.
 */
package se.omvarld.observe;

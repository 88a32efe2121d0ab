/**
 * Status page, health and metrics over HTTP: who may ask, what is at each path, whether the process lives and can
 * do its job. Only reads.
 */
package se.omvarld.observe;

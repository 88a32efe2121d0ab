/**
 * Where alerts and editions go beside mail: what a webhook is told, by a template of the config folder, and which
 * editions it has been told of. The routes are in {@code routes/outputs}. Knows {@code edition}, {@code rules}, {@code
 * store} and {@code watch}.
 */
package se.omvarld.output;

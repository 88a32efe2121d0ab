/** The command: reads settings, starts the routes, and says how it went. Stands on top; nothing knows it. */
package se.omvarld.cli;

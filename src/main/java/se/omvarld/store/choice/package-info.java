/**
 * What analysts have chosen of the stories that digests showed: each choice with who made it and when, and what holds
 * of them today. Knows {@code rules}, {@code store.db} and {@code store.story}.
 */
package se.omvarld.store.choice;

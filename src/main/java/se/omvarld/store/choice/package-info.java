/**
 * What analysts have chosen of the stories that digests showed: each choice with who made it and when, and what holds of them
 * today. Knows stories and what was published; editions ask it.
 */
package se.omvarld.store.choice;

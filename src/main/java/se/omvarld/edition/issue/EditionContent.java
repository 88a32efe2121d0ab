package se.omvarld.edition.issue;

import se.omvarld.store.edition.Edition;
import se.omvarld.store.edition.StorySelection;

/**
 * An edition with what it has to say, before it is rendered.
 *
 * @param selection its stories in the order of their numbers, and what its quotas leave out
 * @param said everything that its letter says
 */
public record EditionContent<C>(Edition edition, StorySelection selection, C said) {}

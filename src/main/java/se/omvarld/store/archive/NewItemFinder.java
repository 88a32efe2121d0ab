package se.omvarld.store.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.omvarld.item.Item;
import se.omvarld.source.config.Source;
import se.omvarld.store.db.Store;
import se.omvarld.store.health.SourceStates;

/** Finds out which items of a document are new. */
public final class NewItemFinder {
    private final KnownItems knownItems;
    private final ForgottenItems forgotten;
    private final SourceStates states;

    NewItemFinder(Store store) {
        this.knownItems = new KnownItems(store);
        this.forgotten = new ForgottenItems(store);
        this.states = new SourceStates(store);
    }

    /**
     * What is new of a document.
     *
     * @param items those that are new, each under a key that no other has
     * @param changes other names and addresses of those that are known
     * @param leftOut keys of what stood there when names were not kept yet, and was taken for another item: it is no news
     * @param unnamedUntil until when names were not kept; empty when they were
     */
    public record Found(
            List<Item> items, List<KnownItems.Names> changes, List<String> leftOut, Optional<Instant> unnamedUntil) {
        static final Found NOTHING = new Found(List.of(), List.of(), List.of(), Optional.empty());
    }

    /**
     * Compares a document with the archive.
     *
     * @param now when it was read
     */
    Found among(Source source, Collection<Item> shown, Instant now) {
        List<Item> items = shown.stream().distinct().toList();
        ItemRecognition recognition = new ItemRecognition(items, knownItems.near(items));
        if (recognition.unknown().isEmpty()) {
            return new Found(List.of(), recognition.changes(), List.of(), Optional.empty());
        }
        if (!source.addresses().isEmpty()) { // a mail shows nothing again, so that nothing has moved
            recognition.findMoved(knownItems.ofTheSameDates(source.id(), recognition.unknown(), now));
        }
        Optional<Instant> unnamedUntil = states.unnamedUntil(source.id());
        List<Item> fresh = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Item item : notForgotten(recognition.unknown())) {
            boolean stoodThere = unnamedUntil
                    .filter(last -> item.published().orElse(Instant.MIN).isBefore(last))
                    .isPresent();
            if (stoodThere && recognition.isOfKnownAddress(item)) {
                leftOut.add(item.apart().key());
            } else {
                recognition.underOwnKey(item).ifPresent(fresh::add);
            }
        }
        return new Found(notForgotten(fresh), recognition.changes(), leftOut, unnamedUntil);
    }

    private List<Item> notForgotten(List<Item> items) {
        Set<String> gone = new HashSet<>(forgotten.among(
                items.stream().flatMap(NewItemFinder::keys).distinct().toList()));
        return items.stream()
                .filter(item -> keys(item).noneMatch(gone::contains))
                .toList();
    }

    /** Under which keys it may have been removed. */
    private static Stream<String> keys(Item item) {
        String base = item.identity().base();
        return Stream.of(item.key(), item.apart().key(), base + " " + item.title());
    }

    /** Notes what else a poll has told; within its transaction. */
    void note(Found found) {
        knownItems.note(found.changes());
        found.leftOut().forEach(forgotten::add);
    }
}

package se.omvarld.rules.expression;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** One item read once, word by word: which words of the rules it has, and where. For one thread. */
public final class ItemWords {
    private final ItemText text;
    private final Trie tree;
    private final TermOccurrences sightings;
    private int[] start = new int[128];
    private int[] end = new int[128];
    private byte[] part = new byte[128];
    private ItemIndex index;

    public ItemWords(ItemText text, Trie tree) {
        this.text = text;
        this.tree = tree;
        this.sightings = new TermOccurrences(tree.words());
        read(ItemPart.TITLE, TextNormalizer.unglued(text.title()), 0);
        read(ItemPart.LEAD, TextNormalizer.unglued(text.lead()), text.leadStart());
        read(ItemPart.SOURCE, text.source(), 0);
        read(ItemPart.LINK, text.link(), 0);
    }

    public ItemText text() {
        return text;
    }

    public TermOccurrences sightings() {
        return sightings;
    }

    boolean isIn(int parts, int place) {
        return (part[place] & parts) != 0;
    }

    /** Where the word at a place begins in the item's whole text. */
    int start(int place) {
        return start[place];
    }

    int end(int place) {
        return end[place];
    }

    /** The item as Lucene sees it, indexed when first asked for. */
    ItemIndex index() {
        if (index == null) {
            index = new ItemIndex(text);
        }
        return index;
    }

    private void read(int where, String words, int shift) {
        try (TokenStream stream = Tokens.ANALYZER.tokenStream(Fields.TEXT, words)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                at(where, shift + offset.startOffset(), shift + offset.endOffset());
                see(word.buffer(), word.length());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // A place without a word: nothing follows from one part into the next.
        at(0, 0, 0);
    }

    private void at(int where, int from, int to) {
        int place = sightings.next();
        if (place == start.length) {
            start = Arrays.copyOf(start, 2 * place);
            end = Arrays.copyOf(end, 2 * place);
            part = Arrays.copyOf(part, 2 * place);
        }
        start[place] = from;
        end[place] = to;
        part[place] = (byte) where;
    }

    private void see(char[] letters, int length) {
        int node = Trie.ROOT;
        for (int i = 0; i < length; i++) {
            node = tree.branch(node, letters[i]);
            if (node == Trie.NONE) {
                return;
            }
            if (tree.start()[node] != Trie.NONE) {
                sightings.see(tree.start()[node]);
            }
        }
        if (tree.whole()[node] != Trie.NONE) {
            sightings.see(tree.whole()[node]);
        }
    }
}

package se.omvarld.fuzz;

import java.util.List;
import java.util.Set;

/**
 * Something that reads bytes from outside.
 *
 * @param name names the file in target/fuzz that keeps what broke it
 * @param samples real documents of its kind
 * @param refusals the exceptions by which it may refuse
 */
public record Reader(String name, List<byte[]> samples, Read read, Set<Class<? extends Exception>> refusals) {

    /** May throw one of the refusals, and nothing else. */
    public interface Read {
        void bytes(byte[] input) throws Exception;
    }

    @Override
    public String toString() {
        return name;
    }
}

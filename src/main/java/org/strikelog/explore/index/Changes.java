package org.strikelog.explore.index;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;

/**
 * Which incidents the last changes of the record were about, so that whoever asked PostgreSQL about all of them need only
 * ask about these again. What is not an incident can change what is found anywhere, so that it begins anew then.
 */
final class Changes {

    /** Beyond so many incidents one may as well ask about all. */
    private static final int MOST = 5_000;

    private final Deque<Step> steps = new ArrayDeque<>();
    private int kept;
    private String newest = "";

    private record Step(String before, int[] ids) {}

    /**
     * @param before the version of the record before these were changed
     * @param after its version since
     */
    synchronized void note(String before, BitSet ids, String after) {
        newest = after;
        steps.addLast(new Step(before, ids.stream().toArray()));
        kept += ids.cardinality();
        while (kept > MOST) {
            kept -= steps.removeFirst().ids().length;
        }
    }

    /** Makes a version the first that is known. */
    synchronized void beginAnew(String version) {
        newest = version;
        steps.clear();
        kept = 0;
    }

    /** {@return the incidents that have changed since a version of the record; empty where that is not known any more} */
    synchronized Optional<BitSet> since(String version) {
        BitSet ids = new BitSet();
        if (newest.equals(version)) {
            return Optional.of(ids);
        }
        boolean known = false;
        for (Step step : steps) {
            known |= step.before().equals(version);
            if (known) {
                for (int id : step.ids()) {
                    ids.set(id);
                }
            }
        }
        return known ? Optional.of(ids) : Optional.empty();
    }
}

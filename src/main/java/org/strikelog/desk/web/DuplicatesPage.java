package org.strikelog.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikelog.desk.Editor;
import org.strikelog.desk.Merge;
import org.strikelog.duplicate.Distinction;
import org.strikelog.duplicate.DuplicateSearch;
import org.strikelog.duplicate.PossibleDuplicates;

/**
 * What the list of pairs shows.
 *
 * @param total pairs on all pages
 * @param after pairs on the pages before
 * @param apart what was said last of pairs that are two
 * @param apartTotal how many pairs are told apart
 * @param merges those made last
 * @param search the last search of the whole record; none before the first
 */
public record DuplicatesPage(
        List<PossibleDuplicates.Pair> pairs,
        long total,
        int after,
        int limit,
        List<Distinction> apart,
        long apartTotal,
        DuplicateSearch.@Nullable Progress search,
        List<Merge> merges,
        Editor editor) {

    public @Nullable String next() {
        return after + pairs.size() < total ? address(after + limit) : null;
    }

    public @Nullable String prev() {
        return after > 0 ? address(Math.max(0, after - limit)) : null;
    }

    private static String address(int after) {
        return after == 0 ? "/desk/duplicates" : "/desk/duplicates?after=" + after;
    }
}

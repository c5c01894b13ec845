package org.strikelog.importer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file, and what is to be known of it before its first row is read. Of a data set that is there already, licence,
 * name and openness stay as they are.
 *
 * @param format code of a format
 * @param release what its publisher calls it
 * @param releasedOn the day on which its publisher brought it out
 * @param dataset key of the data set
 * @param licence an SPDX identifier, or the terms in words
 * @param attribution what the licence asks to be shown wherever the incidents are
 * @param open whether the public may see the incidents
 */
public record Delivery(
        String format,
        String release,
        LocalDate releasedOn,
        String dataset,
        String name,
        String licence,
        @Nullable String attribution,
        boolean open,
        String fileName,
        long bytes) {}

package org.strikelog.importer;

import java.util.List;

/**
 * What an archive of the record holds; the last file in it.
 *
 * @param format {@value #FORMAT}
 * @param schema version of the migration that the database was at
 * @param parts its files, in their order
 * @param counters how far numbers have been given, by table and column, so that none is ever given twice
 */
record Manifest(String format, String schema, List<Part> parts, List<Counter> counters) {

    static final String FORMAT = "strikelog-archive-1";
    static final String NAME = "manifest.json";

    /**
     * A file of the archive.
     *
     * @param name of the file
     * @param table whose rows it holds as CSV; the copy of a report where it is empty
     * @param columns of the rows, in their order
     * @param rows how many; 1 for a copy
     * @param bytes how long the file is
     * @param sha256 of its content, in lower-case hexadecimal
     */
    record Part(String name, String table, List<String> columns, long rows, long bytes, String sha256) {}

    /**
     * Where a sequence is.
     *
     * @param last the number given last, or, where none was, the first to be given
     */
    record Counter(String table, String column, long last, boolean given) {}
}

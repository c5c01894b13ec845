package org.strikelog.importer;

/** Names of the tables that belong to one import, and go with it. */
record Tables(long id) {

    private static final String SHAPE = """
            title text not null, summary text not null, event_type text not null, starts_on date not null,
            ends_on date not null, date_precision text not null, latitude double precision,
            longitude double precision, radius_km double precision, country text, place_precision text not null,
            local_time time, utc_offset text, location text, weapons text[] not null, outcome text not null,
            target text not null, actors text[] not null, figures text[] not null, sources text[] not null,
            raw text[] not null
            """;

    /** Rows that soon go elsewhere are not worth the time that it takes to compress them. */
    private static final String UNPACKED = "with (toast_tuple_target = 8160)";

    /** What the rows say, and stands in {@code imported_row} once they are taken over. */
    static final String COLUMNS = """
            title, summary, event_type, starts_on, ends_on, date_precision, latitude, longitude, radius_km, country,
            place_precision, local_time, utc_offset, location, weapons, outcome, target, actors, figures, sources, raw
            """;

    /** {@return the same, each of one table} */
    static String columnsOf(String table) {
        return table + "." + COLUMNS.strip().replaceAll(",\\s+", ", " + table + ".");
    }

    /** {@return rows as they stand in a file of which it is still to be said what they mean} */
    String raw() {
        return "raw_" + id;
    }

    /** {@return rows as read} */
    String staged() {
        return "staged_" + id;
    }

    /** {@return what is to be done with each of them} */
    String planned() {
        return "planned_" + id;
    }

    /** {@return names of actors in them, and in how many} */
    String named() {
        return "named_" + id;
    }

    /** {@return rows that may be incidents of other data sets} */
    String alike() {
        return "alike_" + id;
    }

    /** {@return what another connection has made of rows that are written} */
    String made() {
        return "made_" + id;
    }

    /** They are not logged: after a crash of the database they are empty, and the file is read again. */
    String createStaged() {
        return "create unlogged table %s (line bigint not null, external_id text not null, %s) %s"
                .formatted(staged(), SHAPE, UNPACKED);
    }

    /** Some rows at a time, with the numbers of their incidents; gone at the end of the transaction. */
    static String createChunk() {
        return """
                create temporary table import_chunk (
                    incident_id bigint not null, line bigint not null, action text not null, fields text[] not null,
                    conflicts text[] not null, external_id text not null, %s) %s on commit drop
                """.formatted(SHAPE, UNPACKED);
    }

    /** Documents are compressed here by whoever makes them, and go into the record as they are. */
    String createMade() {
        return """
                create unlogged table %s (
                    incident_id bigint primary key, line bigint not null, document jsonb not null, words tsvector not null)
                """.formatted(made());
    }

    String dropMade() {
        return "drop table if exists " + made();
    }

    String createRaw() {
        return "create unlogged table %s (line bigint not null, cells text[] not null)".formatted(raw());
    }

    /** All that was made of the rows, and can be made of them again. */
    String dropRead() {
        return "drop table if exists %s, %s, %s, %s, %s".formatted(staged(), planned(), named(), alike(), made());
    }

    String drop() {
        return dropRead() + ", " + raw();
    }
}

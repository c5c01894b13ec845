package org.strikelog.site.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The version before goes on while a migration is applied, and for as long as another instance is not renewed. What it
 * reads must not go away, and what it writes must still be taken.
 */
class MigrationTests {

    /** Up to here, all instances were stopped first. */
    private static final int UNCHECKED = 88;

    /** A migration that must do one of these all the same says in a comment why that is safe. */
    private static final String EXCUSE = "-- the version before goes on: ";

    private static final Map<String, Pattern> UNSAFE = Map.of(
            "takes a table away", Pattern.compile("\\bdrop table\\b"),
            "takes a column away", Pattern.compile("\\bdrop column\\b"),
            "renames", Pattern.compile("\\brename (column |constraint |to )"),
            "changes a type", Pattern.compile("\\balter (column )?\\w+ (set data )?type\\b"),
            "asks for a value that the version before does not give",
                    Pattern.compile("\\bset not null\\b|\\badd column (?![^,;]*\\bdefault\\b)[^,;]*\\bnot null\\b"),
            "takes away what is filled in for the version before", Pattern.compile("\\bdrop default\\b"));

    @Test
    void theVersionBeforeGoesOnWhileANewOneMigrates() throws IOException {
        Map<String, List<String>> unsafe = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("db/migration"))) {
            for (Path file : files.filter(MigrationTests::isChecked).toList()) {
                List<String> found = unsafe(Files.readString(file));
                if (!found.isEmpty()) {
                    unsafe.put(file.getFileName().toString(), found);
                }
            }
        }
        assertThat(unsafe)
                .as("Add first, and take away a version later; or say in a line “%s…” why it is safe", EXCUSE)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table incident drop column target;",
                "ALTER TABLE incident\n    RENAME COLUMN target TO aim;",
                "alter table incident add column lane text not null;",
                "alter table incident\n    add column a text,\n    add column b integer not null check (b > 0);",
                "alter table incident alter column target set not null;",
                "alter table incident alter target type varchar(20);",
                "alter table incident alter column state drop default;",
                "drop table tally;"
            })
    void sees(String unsafe) {
        assertThat(unsafe(unsafe)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table incident add column lane text;",
                "alter table incident add column lane text not null default '' check (length(lane) < 9);",
                "alter table incident add column lane text default '' not null;",
                "create table lane (id bigint primary key, name text not null);",
                "-- alter table incident drop column target;\nselect 1;",
                "-- the version before goes on: it has not read this column since V090\nalter table incident drop column target;",
                "drop index incident_starts_on; drop function toll(date);"
            })
    void letsPass(String safe) {
        assertThat(unsafe(safe)).isEmpty();
    }

    private static boolean isChecked(Path file) {
        MatchResult version = Pattern.compile("V(\\d+)__.*\\.sql")
                .matcher(file.getFileName().toString())
                .results()
                .findFirst()
                .orElseThrow();
        return Integer.parseInt(version.group(1)) > UNCHECKED;
    }

    /** {@return what of it the version before could not bear} */
    private static List<String> unsafe(String migration) {
        if (migration.contains(EXCUSE)) {
            return List.of();
        }
        String statements =
                migration.replaceAll("--[^\n]*", "").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return UNSAFE.entrySet().stream()
                .filter(rule -> rule.getValue().matcher(statements).find())
                .map(Map.Entry::getKey)
                .toList();
    }
}

package org.strikelog.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Official counts as comma-separated values (RFC 4180), a header and one row a count. An empty cell is unknown, or open;
 * several values are separated by |.
 */
public final class TallyTable {

    private TallyTable() {}

    public static void write(List<TallyResource> tallies, Writer writer) {
        try (CsvWriter rows =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer)) {
            rows.writeRecord(Arrays.stream(Cell.values()).map(Enum::toString).toList());
            for (TallyResource tally : tallies) {
                rows.writeRecord(
                        Arrays.stream(Cell.values()).map(c -> c.text(tally)).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private enum Cell {
        KEY(TallyResource::key),
        URL(TallyResource::url),
        MEASURE(TallyResource::measure),
        PARTY(TallyResource::party),
        LOW(TallyResource::low),
        HIGH(TallyResource::high),
        APPROXIMATE(TallyResource::approximate),
        FROM_ON(TallyResource::fromOn),
        TO_ON(TallyResource::toOn),
        COUNTRIES(tally -> IncidentTable.joined(tally.countries())),
        LOCATIONS(tally -> IncidentTable.joined(tally.locations())),
        GROUPS(tally -> IncidentTable.joined(tally.groups())),
        ROLES(tally -> IncidentTable.joined(tally.roles())),
        TYPES(tally -> IncidentTable.joined(tally.types())),
        WEAPONS(tally -> IncidentTable.joined(tally.weapons())),
        OUTCOMES(tally -> IncidentTable.joined(tally.outcomes())),
        SCOPE(tally -> IncidentTable.literal(tally.scope())),
        RULE(tally -> IncidentTable.literal(tally.rule())),
        SAID_BY(tally -> IncidentTable.literal(tally.saidBy())),
        SAID_BY_KIND(TallyResource::saidByKind),
        HOUSE(TallyResource::house),
        SAID_AS(tally -> IncidentTable.literal(tally.saidAs())),
        REPORT(TallyResource::report),
        STATED_ON(TallyResource::statedOn),
        OWN_THEN_LOW(tally -> tally.ownThen().low()),
        OWN_THEN_POINT(tally -> tally.ownThen().point()),
        OWN_THEN_HIGH(tally -> tally.ownThen().high()),
        OWN_TODAY_LOW(tally -> tally.ownToday().low()),
        OWN_TODAY_POINT(tally -> tally.ownToday().point()),
        OWN_TODAY_HIGH(tally -> tally.ownToday().high()),
        GAP_LOW(tally -> tally.gapToday() == null ? null : tally.gapToday().low()),
        GAP_HIGH(tally -> tally.gapToday() == null ? null : tally.gapToday().high()),
        CONTRADICTS(tally -> IncidentTable.joined(tally.contradictions().stream()
                .map(TallyResource.Against::tally)
                .toList()));

        private final Function<TallyResource, @Nullable Object> value;

        Cell(Function<TallyResource, @Nullable Object> value) {
            this.value = value;
        }

        String text(TallyResource tally) {
            Object object = value.apply(tally);
            return object == null ? "" : object.toString();
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

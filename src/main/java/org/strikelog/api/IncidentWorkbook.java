package org.strikelog.api;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Toll;
import org.strikelog.incident.IncidentSummary;

/**
 * Incidents as a workbook (Office Open XML): days are days and numbers are numbers there, and text is never run as a
 * formula. An empty cell is unknown. A sheet holds 1,048,575 incidents under its header; more go on in the next. The last
 * sheet says what all of them together come to.
 */
public final class IncidentWorkbook implements IncidentExport {

    /** The media type of a workbook. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<String> COLUMNS =
            Stream.of(IncidentColumn.values()).map(IncidentColumn::toString).toList();
    private static final List<String> TOTALS = List.of("party", "effect", "low", "point", "high", "stated", "unknown");
    private static final int ROWS_OF_A_SHEET = 1 << 20;
    private static final int ROWS_HELD = 1_000;
    private static final int WIDE = 60;
    private static final String DAY = "yyyy-mm-dd";

    private final Workbook workbook;
    private final Addresses addresses;
    private final List<Toll> tolls;
    private Worksheet sheet;
    private int sheets;
    private int row;

    /**
     * Begins a workbook with its header.
     *
     * @param tolls people harmed in all of its incidents together
     */
    public IncidentWorkbook(OutputStream out, Addresses addresses, List<Toll> tolls) {
        this.addresses = addresses;
        this.tolls = tolls;
        workbook = new Workbook(out, "Strikelog", null);
        sheet = sheet();
    }

    @Override
    public void add(IncidentSummary incident) throws IOException {
        if (row == ROWS_OF_A_SHEET) {
            sheet.close();
            sheet = sheet();
        }
        IncidentRowResource cells = IncidentRowResource.of(incident, addresses);
        for (IncidentColumn column : IncidentColumn.values()) {
            write(column.ordinal(), column.of(cells));
        }
        if (++row % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        sheet = sheet("Totals", TOTALS);
        for (Toll toll : tolls) {
            List<@Nullable Object> cells = Arrays.asList(
                    toll.party(), toll.effect(), toll.low(), toll.point(), toll.high(), toll.stated(), toll.unknown());
            for (int column = 0; column < cells.size(); column++) {
                write(column, cells.get(column));
            }
            row++;
        }
        workbook.close();
    }

    private Worksheet sheet() {
        Worksheet next = sheet(++sheets == 1 ? "Incidents" : "Incidents " + sheets, COLUMNS);
        next.width(IncidentColumn.TITLE.ordinal(), WIDE);
        return next;
    }

    private Worksheet sheet(String name, List<String> header) {
        Worksheet next = workbook.newWorksheet(name);
        for (int column = 0; column < header.size(); column++) {
            next.value(0, column, header.get(column));
            next.style(0, column).bold().set();
        }
        next.freezePane(0, 1);
        row = 1;
        return next;
    }

    private void write(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case Boolean truth -> sheet.value(row, column, truth);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY).set();
            }
            default -> sheet.value(row, column, value.toString());
        }
    }
}

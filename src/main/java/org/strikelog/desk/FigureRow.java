package org.strikelog.desk;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Effect;
import org.strikelog.casualty.Party;
import org.strikelog.casualty.StatedCount;
import org.strikelog.incident.IncidentDocument.Stated;

/** A statement on casualties, as typed. */
public class FigureRow {

    /** By which other rows name it: its number once saved. */
    public String row = "";

    public String party = "";
    public String effect = "";
    public String count = "";
    public Pick speaker = new Pick();
    public String speakerKind = "";
    public String saidAs = "";
    public String report = "";
    public String statedOn = "";
    public String supersedes = "";

    static FigureRow of(Stated stated) {
        FigureRow row = new FigureRow();
        row.row = Long.toString(stated.id());
        row.party = stated.party().toString();
        row.effect = stated.effect().toString();
        row.count = new StatedCount(stated.range(), stated.approximate()).toString();
        row.speaker = Rows.speaker(stated.saidBy());
        row.saidAs = Rows.text(stated.saidAs());
        row.report = Rows.key(stated.report());
        row.statedOn = Rows.day(stated.statedOn());
        row.supersedes = Rows.text(stated.supersedes());
        return row;
    }

    boolean blank() {
        return speaker.blank()
                && Stream.of(party, effect, count, saidAs, statedOn, supersedes).allMatch(String::isBlank);
    }

    Entry.@Nullable Stated read(String path, Rows rows) {
        Reading reading = rows.reading();
        Party whom = rows.chosen(path + ".party", party, Party.class, "Who was harmed.");
        Effect harm = rows.chosen(path + ".effect", effect, Effect.class, "What harm was done.");
        if (count.isBlank()) {
            reading.reject(path + ".count", "A number such as " + StatedCount.EXPECTED + ".");
        }
        StatedCount number = reading.count(path + ".count", count);
        Entry.Voice voice = rows.voice(path, speaker, speakerKind);
        if (speaker.blank()) {
            reading.reject(path + ".speaker", "Who says so? A figure is a statement of somebody.");
        }
        String words = reading.text(path + ".saidAs", saidAs, Rows.LINE);
        String read = rows.report(path + ".report", report);
        LocalDate stated = reading.day(path + ".statedOn", statedOn);
        if (statedOn.isBlank()) {
            reading.reject(path + ".statedOn", "The day on which it was said, such as 26 Jul 2024.");
        }
        String replaced = rows.figure(path + ".supersedes", supersedes, row);
        return whom == null || harm == null || number == null || voice == null || stated == null
                ? null
                : new Entry.Stated(row, whom, harm, number, voice, words, read, stated, replaced);
    }

    /** {@return the row as one line, the same for rows that say the same} */
    String inWords(Rows.Names names) {
        return Rows.line(
                StatedCount.parse(count).map(StatedCount::toString).orElse(count),
                names.term(effect),
                names.term(party),
                Rows.said(speaker, saidAs),
                names.report(report),
                StatedDays.plain(statedOn),
                supersedes.isBlank() ? "" : "replaces an earlier one");
    }
}

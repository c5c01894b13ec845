package org.strikelog.desk;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.IncidentDocument.Attributed;

/** A group and what is said of its part, as typed. */
public class AttributionRow {

    public Pick group = new Pick();
    /** A group to add, where the directory does not have it. */
    public NewGroup newGroup = new NewGroup();

    public String role = "";
    public Pick speaker = new Pick();
    public String speakerKind = "";
    public String saidAs = "";
    public String report = "";
    public String statedOn = "";
    public String withdrawnOn = "";

    static AttributionRow of(Attributed attributed) {
        AttributionRow row = new AttributionRow();
        row.group = new Pick(attributed.group().key(), attributed.group().name());
        row.role = attributed.role().toString();
        row.speaker = Rows.speaker(attributed.saidBy());
        row.saidAs = Rows.text(attributed.saidAs());
        row.report = Rows.key(attributed.report());
        row.statedOn = Rows.day(attributed.statedOn());
        row.withdrawnOn = Rows.day(attributed.withdrawnOn());
        return row;
    }

    boolean blank() {
        return group.blank()
                && newGroup.blank()
                && speaker.blank()
                && Stream.of(role, saidAs, report, statedOn, withdrawnOn).allMatch(String::isBlank);
    }

    /** Picks the group that was described here, now that the directory has it. */
    void chooseNewGroup(Choice added) {
        group.choose(added);
        newGroup = new NewGroup();
    }

    Entry.@Nullable Attributed read(String path, Rows rows) {
        Reading reading = rows.reading();
        String key = rows.picked(path + ".group", group, "Which group? Type part of any of its names.", "group");
        if (!newGroup.blank()) {
            reading.reject(path + ".newGroup.name", "Add this group first, or empty its fields.");
        }
        AttributionRole tie = reading.term(path + ".role", role, AttributionRole.class);
        if (role.isBlank()) {
            reading.reject(path + ".role", "What is said of it: claimed, attributed, suspected, denied or target.");
        }
        Entry.Voice voice = rows.voice(path, speaker, speakerKind);
        String words = reading.text(path + ".saidAs", saidAs, Rows.LINE);
        String read = rows.report(path + ".report", report);
        LocalDate stated = reading.day(path + ".statedOn", statedOn);
        LocalDate withdrawn = reading.day(path + ".withdrawnOn", withdrawnOn);
        if (stated != null && withdrawn != null && withdrawn.isBefore(stated)) {
            reading.reject(path + ".withdrawnOn", "A day not before %s, when it was stated.".formatted(stated));
        }
        return key == null || tie == null
                ? null
                : new Entry.Attributed(key, tie, voice, words, read, stated, withdrawn);
    }

    /** {@return the row as one line, the same for rows that say the same} */
    String inWords(Rows.Names names) {
        return Rows.line(
                group.words,
                names.term(role),
                Rows.said(speaker, saidAs),
                names.report(report),
                StatedDays.plain(statedOn),
                withdrawnOn.isBlank() ? "" : "withdrawn " + StatedDays.plain(withdrawnOn));
    }
}

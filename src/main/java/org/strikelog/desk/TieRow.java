package org.strikelog.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.strikelog.group.GroupTie;
import org.strikelog.group.Validity;

/** Another group under which one stands, or by which it is sponsored, between two days; blank ends are open. */
public class TieRow {

    /** {@code umbrella} or {@code sponsor}. */
    public String relation = "";

    public Pick group = new Pick();
    public String from = "";
    public String to = "";

    /** A tie found sound. */
    record Sound(GroupTie.Relation relation, String group, Validity days) {}

    static TieRow of(GroupTie tie) {
        TieRow row = new TieRow();
        row.relation = tie.relation().toString();
        row.group = new Pick(tie.key(), tie.name());
        row.from = Rows.day(tie.validity().validFrom());
        row.to = Rows.day(tie.validity().validTo());
        return row;
    }

    boolean blank() {
        return group.blank() && (from + to).isBlank();
    }

    Optional<Sound> read(String path, Rows rows) {
        Reading reading = rows.reading();
        GroupTie.Relation tie =
                rows.chosen(path + ".relation", relation, GroupTie.Relation.class, "How they are tied.");
        String other = rows.picked(path + ".group", group, "The other group.", "group");
        LocalDate first = reading.day(path + ".from", from);
        LocalDate last = reading.day(path + ".to", to);
        if (first != null && last != null && last.isBefore(first)) {
            reading.reject(path + ".to", "A day on or after the first, or nothing while it lasts.");
            return Optional.empty();
        }
        return tie == null || other == null
                ? Optional.empty()
                : Optional.of(new Sound(tie, other, new Validity(first, last)));
    }

    String line() {
        return Rows.line(relation, group.words, from.isBlank() && to.isBlank() ? "" : from + " – " + to);
    }
}

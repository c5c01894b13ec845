package org.strikelog.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.group.GroupKind;

/** A group that the directory does not have yet, as typed beside the field that looked for it. */
public class NewGroup {

    public String name = "";
    public String abbreviation = "";
    /** One a line; see {@link OtherName}. */
    public String names = "";

    public String kind = "";
    public String country = "";
    /** The umbrella under which it stands. */
    public Pick umbrella = new Pick();

    /**
     * A group found sound.
     *
     * @param country ISO 3166-1 alpha-2 of its home country
     * @param umbrella key of the group under which it stands
     */
    record Sound(
            String name,
            @Nullable String abbreviation,
            List<OtherName> names,
            GroupKind kind,
            @Nullable String country,
            @Nullable String umbrella) {}

    public boolean blank() {
        return umbrella.blank()
                && Stream.of(name, abbreviation, names, kind, country).allMatch(String::isBlank);
    }

    Optional<Sound> read(String path, Rows rows) {
        Reading reading = rows.reading();
        String called = reading.required(path + ".name", name, "What it is called, such as Kataib Hezbollah.");
        reading.text(path + ".name", name, Rows.LINE);
        String brief = reading.text(path + ".abbreviation", abbreviation, Rows.LINE);
        List<OtherName> others = OtherName.read(path + ".names", names, reading);
        GroupKind sort = rows.chosen(path + ".kind", kind, GroupKind.class, "What kind of group it is.");
        String code = Where.country(reading, path + ".country", country);
        String above = umbrella.blank() ? null : rows.picked(path + ".umbrella", umbrella, "", "group");
        return called == null || sort == null || !reading.problems().isEmpty()
                ? Optional.empty()
                : Optional.of(new Sound(called, brief, others, sort, code, above));
    }
}

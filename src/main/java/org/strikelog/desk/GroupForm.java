package org.strikelog.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.strikelog.group.GroupSummary;
import org.strikelog.group.GroupTie;

/** A group of the directory as its editor types it anew; every field is text. */
public class GroupForm {

    /** How often the group had been saved when the form was opened. */
    public String version = "";

    /** What it says of itself, with the names of fields that a group has which is added. */
    public NewGroup newGroup = new NewGroup();

    public String note = "";
    /** With a blank one at the end, for one more. */
    public List<TieRow> ties = new ArrayList<>();

    public String comment = "";

    /** {@return the form that says what the directory says} */
    static GroupForm of(GroupSummary group, List<GroupTie> ties, long version) {
        GroupForm form = new GroupForm();
        form.version = Long.toString(version);
        NewGroup says = form.newGroup;
        says.name = group.name();
        says.abbreviation = Rows.text(group.abbreviation());
        says.names = OtherName.lines(group.names().stream()
                .map(name -> new OtherName(name.name(), name.language()))
                .toList());
        says.kind = group.kind().toString();
        says.country = Rows.text(group.country());
        form.note = Rows.text(group.note());
        ties.stream().filter(GroupForm::own).map(TieRow::of).forEach(form.ties::add);
        form.makeRoom();
        return form;
    }

    /** {@return whether a tie is told by the group itself, and not by the other one} */
    private static boolean own(GroupTie tie) {
        return tie.relation() == GroupTie.Relation.UMBRELLA || tie.relation() == GroupTie.Relation.SPONSOR;
    }

    /** Sees to it that there is one blank row, at the end. */
    public void makeRoom() {
        ties.removeIf(TieRow::blank);
        ties.add(new TieRow());
    }

    /** {@return what it says, field by field, for its history} */
    Map<String, List<String>> lines() {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        lines.put("name", PlaceForm.lines(newGroup.name));
        lines.put("abbreviation", PlaceForm.lines(newGroup.abbreviation));
        lines.put("names", PlaceForm.lines(newGroup.names));
        lines.put("kind", PlaceForm.lines(newGroup.kind));
        lines.put("country", PlaceForm.lines(newGroup.country));
        lines.put("note", PlaceForm.lines(note));
        lines.put(
                "ties",
                ties.stream().filter(row -> !row.blank()).map(TieRow::line).toList());
        return lines;
    }

    void settle(Catalogue catalogue) {
        picks().forEach(field -> field.settle(catalogue));
    }

    /** Offers what the words of one field may mean. */
    void find(String path, Catalogue catalogue) {
        picks().filter(field -> field.path().equals(path)).forEach(field -> field.offer(catalogue));
    }

    private Stream<PickField> picks() {
        return IntStream.range(0, ties.size())
                .mapToObj(i -> new PickField("ties[%d].group".formatted(i), ties.get(i).group, Catalogue.Shelf.GROUPS));
    }
}

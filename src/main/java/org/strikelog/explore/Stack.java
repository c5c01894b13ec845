package org.strikelog.explore;

import java.util.Locale;
import org.strikelog.incident.AsOf;

/** What the bars of a histogram are divided by. Every incident is in one part only. */
public enum Stack {
    OUTCOME("i.outcome"),
    TYPE("i.event_type"),
    STATUS("coalesce(i.status, 'none')"),
    COUNTRY("coalesce(i.country, 'none')"),
    /** The first group that claimed it; failing that, the first it was attributed to; failing that, the first suspected. */
    GROUP("""
            coalesce((select g.key from attribution a join armed_group g on g.id = a.group_id
                      where a.incident_id = i.id and %1$s
                        and a.role in ('claimed', 'attributed', 'suspected')
                      order by array_position(array['claimed', 'attributed', 'suspected'], a.role), a.id
                      limit 1), 'none')"""),
    /** The weapon; {@code several} where there are more than one. */
    WEAPON("""
            (select case count(*) when 0 then 'none' when 1 then min(w.weapon) else 'several' end
             from incident_weapon w where w.incident_id = i.id)"""),
    /** For whom casualties were stated, nobody harmed aside; {@code several} where there are more than one. */
    PARTY("""
            (select case count(distinct t.party) when 0 then 'none' when 1 then min(t.party) else 'several' end
             from %2$s t where t.incident_id = i.id and t.high is distinct from 0)""");

    private final String column;

    Stack(String column) {
        this.column = column;
    }

    String column(AsOf asOf) {
        return column.formatted(asOf.stands(), asOf.tolls());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

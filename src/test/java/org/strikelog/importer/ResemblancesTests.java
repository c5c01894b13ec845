package org.strikelog.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.support.EditingTest;

@EditingTest
class ResemblancesTests {

    private static final Path EXTRACT = Path.of("src/test/resources/import/ucdp-ged.csv");

    /**
     * Days, places and doubt as those of the record, some days and kilometres off, and some without a place; others far from all
     * of it on days of incidents that have none.
     */
    private static final String SCATTERED = """
            update %s s
            set starts_on = i.starts_on + near.days, ends_on = i.starts_on + near.days + near.length,
                latitude = case when near.placed
                                then greatest(-90, least(90, coalesce(i.latitude, -60) + near.degrees)) end,
                longitude = case when near.placed then coalesce(i.longitude, -120) end,
                radius_km = near.km
            from (select line, row_number() over (order by line) as number,
                         (random() * 8 - 4)::integer as days, (random() * 8)::integer as length, random() * 4 - 2 as degrees,
                         random() * 30 as km, random() < 0.8 as placed
                  from %1$s) near
            join (select *, row_number() over (
                      order by latitude is null and mod(hashint8(id), 3) = 0 desc, hashint8(id)) as number
                  from incident) i on i.number = near.number
            where near.line = s.line
            """;

    private static final String ALL_WITH_ALL = """
            select s.line from %s s
            where s.ends_on - s.starts_on <= 6
              and exists (
                  select from incident i
                  where i.dataset_id <> :dataset and i.state in ('draft', 'in_review', 'published')
                    and i.ends_on - i.starts_on <= 31
                    and s.starts_on - 2 <= i.ends_on and s.ends_on + 2 >= i.starts_on
                    and (i.latitude is null or s.latitude is null
                         or reach(i.latitude, i.longitude, i.radius_km)
                            && reach(s.latitude, s.longitude, s.radius_km + 50)))
            order by s.line
            """;

    @Autowired
    private ImportRun run;

    @Autowired
    private Imports imports;

    @Autowired
    private Resemblances resemblances;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void areSoughtWhereverAnythingIsNearByDayAndPlace() {
        Import ready = prepare("ucdp-scattered");
        String staged = ready.tables().staged();
        jdbc.sql(SCATTERED.formatted(staged)).update();
        List<Long> near = jdbc.sql(ALL_WITH_ALL.formatted(staged))
                .param("dataset", ready.dataset().id())
                .query(Long.class)
                .list();

        assertThat(resemblances.weighed(ready)).isEqualTo(near);
        assertThat(near).hasSizeBetween(1, (int) ready.counts().read() - 1);
        run.discard(ready);
    }

    @Test
    void areBeforeTheEditorsOnceTheImportIsDone() {
        take(prepare("ucdp-told-once"));
        Import ready = prepare("ucdp-told-twice");
        assertThat(ready.progress().total())
                .as("of how many it was told that they are weighed")
                .isEqualTo(ready.counts().near());
        Import again = take(ready);

        assertThat(again.counts().alike())
                .isPositive()
                .isEqualTo(again.counts().near())
                .isEqualTo(jdbc.sql("""
                                select count(*)
                                from imported_row r
                                join imported_row twin on twin.line = r.line
                                join import m on m.id = twin.import_id
                                join dataset d on d.id = m.dataset_id and d.key = 'ucdp-told-once'
                                join possible_duplicate p on least(r.incident_id, twin.incident_id) = p.one_id
                                                         and greatest(r.incident_id, twin.incident_id) = p.other_id
                                where r.import_id = :import
                                """)
                        .param("import", again.id())
                        .query(Long.class)
                        .single());
    }

    private Import take(Import ready) {
        assertThat(run.begin(ready, "lina")).isTrue();
        run.write(ready, "lina");
        Import done = imports.find(ready.id()).orElseThrow();
        assertThat(done.state()).as(done.failure()).isEqualTo(Import.State.DONE);
        return done;
    }

    private Import prepare(String dataset) {
        long id = run.begin(
                new Delivery(
                        "ucdp",
                        "UCDP GED",
                        LocalDate.parse("2023-06-30"),
                        dataset,
                        dataset,
                        "CC-BY-4.0",
                        null,
                        true,
                        "ucdp-ged.csv",
                        1),
                "lina");
        run.read(imports.find(id).orElseThrow(), EXTRACT);
        return imports.find(id).orElseThrow();
    }
}

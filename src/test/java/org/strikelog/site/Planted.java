package org.strikelog.site;

import static org.awaitility.Awaitility.await;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.strikelog.api.ApiClient;

/**
 * A published incident of a data set of its own, of which as much was said as of one of the sample, but each of whose texts
 * is a pair of words that nothing else has.
 */
class Planted {

    /** Looked for in answers, and never sent. */
    static final String WORD = "Quokkavermilion";

    /** Sent to find it by, so that an answer may repeat it. */
    static final String SOUGHT = "harrowgatexyz";

    static final String TEXT = WORD + " " + SOUGHT;

    private final JdbcClient jdbc;
    private final ApiClient api;
    private final long like;
    private final long id;

    /** Adds it, where it may be shown, and waits until it is. */
    Planted(JdbcClient jdbc, ApiClient api) {
        this.jdbc = jdbc;
        this.api = api;
        jdbc.sql("insert into dataset (key, name, licence, redistributable) values ('withheld', :text, :text, true)")
                .param("text", TEXT)
                .update();
        // One of which as much as possible was said.
        like = jdbc.sql("""
                        select i.id from published_incident i
                        where i.location_id is not null and i.response_to_id is null
                          and exists (select from attribution a where a.incident_id = i.id)
                          and exists (select from figure f where f.incident_id = i.id)
                          and exists (select from assessment s where s.incident_id = i.id)
                        order by (select count(*) from citation c where c.incident_id = i.id) desc, i.id
                        limit 1
                        """).query(Long.class).single();
        id = jdbc.sql("select nextval(pg_get_serial_sequence('incident', 'id'))")
                .query(Long.class)
                .single();
        copy("incident", "id", "title", "summary", "designations", "target", "external_id");
        copy("citation", "incident_id", "supports", "page", "quote");
        copy("attribution", "incident_id", "said_as");
        copy("figure", "incident_id", "said_as");
        copy("assessment", "incident_id", "reason", "decided_by");
        reviseAndWithdraw();
        copy("revision", "incident_id", "comment", "made_by");
        jdbc.sql("""
                        update revision
                        set document = document || jsonb_build_object(
                            'id', incident_id, 'title', :text, 'summary', :text, 'target', :text)
                        where incident_id = :id
                        """).param("text", TEXT).param("id", id).update();
        awaitShown(true);
    }

    long id() {
        return id;
    }

    /** {@return the one that it is a reply to} */
    long like() {
        return like;
    }

    /** Says that its data set may not be redistributed, and waits until it is not shown. */
    void withhold() {
        jdbc.sql("update dataset set redistributable = false where key = 'withheld'")
                .update();
        awaitShown(false);
    }

    /** Takes it back as what was published and should not have been. */
    void retract() {
        jdbc.sql("update incident set state = 'retracted', retraction = :text where id = :id")
                .param("text", TEXT)
                .param("id", id)
                .update();
    }

    void takeAway() {
        jdbc.sql("delete from revision where incident_id = :id").param("id", id).update();
        jdbc.sql("delete from incident where id = :id").param("id", id).update();
        jdbc.sql("delete from dataset where key = 'withheld'").update();
    }

    /** Says the same of the planted incident as of the other, in the words that are looked for. */
    private void copy(String table, String incident, String... texts) {
        String words = Stream.of(texts).map(text -> "'" + text + "', :text, ").collect(Collectors.joining());
        String place = table.equals("incident")
                ? "'response_to_id', :like, 'dataset_id', (select id from dataset where key = 'withheld'), "
                : "'supersedes_id', null, ";
        String own = Set.of("figure", "attribution", "assessment").contains(table)
                ? "'id', nextval(pg_get_serial_sequence('%s', 'id')), ".formatted(table)
                : "";
        jdbc.sql("""
                        insert into %1$s overriding system value
                        select (jsonb_populate_record(t, jsonb_build_object(%2$s '%3$s', :id))).*
                        from %1$s t where %3$s = :like
                        """.formatted(table, words + place + own, incident))
                .param("text", TEXT)
                .param("id", id)
                .param("like", like)
                .update();
    }

    /** Has one of its figures replaced by a later one, and what was said of its groups taken back: feeds tell of both. */
    private void reviseAndWithdraw() {
        jdbc.sql("""
                        insert into figure (incident_id, party, effect, low, high, speaker_id, said_as, stated_on, supersedes_id)
                        select incident_id, party, effect, 7, 7, speaker_id, said_as, stated_on + 1, id
                        from figure where incident_id = :id order by id limit 1
                        """).param("id", id).update();
        jdbc.sql("update attribution set withdrawn_on = date '2026-01-01' where incident_id = :id")
                .param("id", id)
                .update();
    }

    private void awaitShown(boolean shown) {
        await().until(() ->
                api.json("/api/v1/incidents?q=" + SOUGHT).at("/total/possible").asLong() == (shown ? 1 : 0));
    }
}

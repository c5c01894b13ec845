package org.strikelog.importer;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those whose statements a file holds, and the file as the report in which they make them. */
@Component
class Speaking {

    private final JdbcClient jdbc;

    Speaking(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@return the number of the speaker who says who took part; all that were not there are made} */
    long voice(Format format) {
        List<Format.Voice> voices = format.voices();
        for (Format.Voice voice : voices) {
            jdbc.sql("""
                            insert into speaker (key, name, kind)
                            select :key, case when exists (select from speaker where name = :name and key <> :key)
                                              then :name || ' (' || :key || ')' else :name end, :kind
                            on conflict (key) do nothing
                            """)
                    .param("key", voice.key())
                    .param("name", voice.name())
                    .param("kind", voice.kind().toString())
                    .update();
        }
        return jdbc.sql("select id from speaker where key = :key")
                .param("key", voices.getFirst().key())
                .query(Long.class)
                .single();
    }

    /** {@return the number of the report that the file is, which is made unless it is there} */
    long report(Import of, Format format) {
        String key = of.dataset().key() + "-" + of.releasedOn();
        jdbc.sql("insert into publisher (name) values (:name) on conflict do nothing")
                .param("name", format.publisher())
                .update();
        jdbc.sql("""
                        insert into report (key, publisher_id, title, published_on, language, kind, words)
                        select :key, p.id, :title, :released, 'en', 'analysis',
                               spell(concat_ws(' ', cast(:title as text), p.name, cast(:key as text)))
                        from publisher p where p.name = :name
                        on conflict (key) do nothing
                        """)
                .param("key", key)
                .param("title", of.release())
                .param("released", of.releasedOn())
                .param("name", format.publisher())
                .update();
        return jdbc.sql("select id from report where key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }
}

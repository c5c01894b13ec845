package org.strikelog.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The book in which incidents are written: every entry saves the incident and keeps a revision of the whole of it.
 * Revisions are never changed or deleted.
 */
@Repository
public class Ledger {

    private final Incidents incidents;
    private final PublicRecord publicRecord;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Ledger(
            Incidents incidents,
            PublicRecord publicRecord,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock,
            ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.publicRecord = publicRecord;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Saves an incident.
     *
     * @param editor user name
     * @param comment why; must not be blank
     * @return the incident as it now reads
     * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else saved it in between
     */
    @Transactional
    public IncidentDocument enter(Incident incident, String editor, String comment) {
        return enter(incident, editor, comment, null);
    }

    /**
     * Saves what one editor wrote and another makes public.
     *
     * @param editor user name of who wrote it
     * @param comment why; must not be blank
     * @param publisher user name of who makes it public; none where it is the editor, or nobody
     * @return the incident as it now reads
     * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else saved it in between
     */
    @Transactional
    public IncidentDocument enter(Incident incident, String editor, String comment, @Nullable String publisher) {
        if (comment.isBlank()) {
            throw new IllegalArgumentException("A save needs a comment that says why");
        }
        if (incident.draftedBy() == null) {
            incident.entrust(editor);
        }
        IncidentDocument document = IncidentDocument.of(incidents.saveAndFlush(incident));
        jdbc.sql("""
                        insert into revision (incident_id, number, document, made_at, made_by, published_by, comment)
                        select :id, coalesce(max(number), 0) + 1, :document::jsonb, :now, :editor, :publisher, :comment
                        from revision
                        where incident_id = :id
                        """)
                .param("id", document.id())
                .param("document", json.writeValueAsString(document))
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .param("editor", editor)
                .param("publisher", publisher)
                .param("comment", comment.strip())
                .update();
        events.publishEvent(new RecordChanged(document.id()));
        return document;
    }

    /** {@return an incident in any state} */
    @Transactional(readOnly = true)
    public Optional<IncidentDocument> find(long id) {
        return incidents.findById(id).map(IncidentDocument::of);
    }

    /**
     * {@return an incident that the public may read}
     *
     * @param asOf the day as known on which its sources are held against each other; none is today
     * @throws NotFound if there is none, or it is not public
     * @throws Gone if it was retracted
     * @throws Merged if another tells of it now
     */
    public PublishedIncident published(long id, @Nullable LocalDate asOf) {
        PublishedIncident incident =
                publicRecord.find(id, asOf).orElseThrow(() -> new NotFound("incident", Long.toString(id)));
        return switch (incident.document().state()) {
            case PUBLISHED -> incident;
            case RETRACTED ->
                throw new Gone(id, String.valueOf(incident.document().retraction()));
            case MERGED -> throw new Merged(id, mergedInto(id));
            case DRAFT, IN_REVIEW -> throw new NotFound("incident", Long.toString(id));
        };
    }

    /** {@return those of these incidents that the public may read, in the order of their numbers} */
    public List<PublishedIncident> published(Collection<Long> ids) {
        return publicRecord.find(ids);
    }

    /**
     * {@return a published incident of a data set that may not be redistributed, for those who may read it}
     *
     * @param asOf the day as known on which its sources are held against each other; none is today
     * @throws NotFound if there is none, or the public may read it
     */
    public PublishedIncident restricted(long id, @Nullable LocalDate asOf) {
        return publicRecord
                .findRestricted(id, asOf)
                .orElseThrow(() -> new NotFound("restricted incident", Long.toString(id)));
    }

    /** {@return those of these incidents whose data sets may not be redistributed, in the order of their numbers} */
    public List<PublishedIncident> restricted(Collection<Long> ids) {
        return publicRecord.findRestricted(ids);
    }

    /**
     * Checks that the public may read the saves of an incident, which stay where they are when it is merged.
     *
     * @throws NotFound if there is none, or it is not public
     * @throws Gone if it was retracted
     */
    public void requireHistory(long id) {
        try {
            published(id, null);
        } catch (Merged stillHasItsOwn) {
            // its saves are read under its own number
        }
    }

    private long mergedInto(long id) {
        return jdbc.sql("select merged_into_id from incident where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** {@return the saves of an incident, the newest first} */
    public List<Revision> revisions(long id) {
        return jdbc.sql("""
                        select number, made_at, made_by, published_by, comment, document
                        from revision where incident_id = :id order by number desc
                        """).param("id", id).query(this::revision).list();
    }

    /** {@return one save of an incident} */
    public Optional<Revision> revision(long id, int number) {
        return jdbc.sql("""
                        select number, made_at, made_by, published_by, comment, document
                        from revision where incident_id = :id and number = :number
                        """)
                .param("id", id)
                .param("number", number)
                .query(this::revision)
                .optional();
    }

    private Revision revision(ResultSet row, int position) throws SQLException {
        return new Revision(
                row.getInt("number"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"),
                row.getString("published_by"),
                row.getString("comment"),
                json.readValue(row.getString("document"), IncidentDocument.class));
    }
}

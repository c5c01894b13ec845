package org.strikelog.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.strikelog.account.AuditKind;
import org.strikelog.account.Audited;

/**
 * Takes an import from step to step. Each step is one transaction, so that readers see all of it or nothing, and a server
 * that goes away in its middle leaves nothing: it can be begun anew. How far it is, is noted beside it.
 */
@Component
public class ImportRun {

    private static final Logger log = LoggerFactory.getLogger(ImportRun.class);

    private final Imports imports;
    private final Reading reading;
    private final Planning planning;
    private final Resemblances resemblances;
    private final Mappings mappings;
    private final DataSource database;
    private final Writing writing;
    private final Undoing undoing;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate aside;
    private final ApplicationEventPublisher events;

    ImportRun(
            Imports imports,
            Reading reading,
            Planning planning,
            Resemblances resemblances,
            Mappings mappings,
            DataSource database,
            Writing writing,
            Undoing undoing,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        this.imports = imports;
        this.reading = reading;
        this.planning = planning;
        this.resemblances = resemblances;
        this.mappings = mappings;
        this.database = database;
        this.writing = writing;
        this.undoing = undoing;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.events = events;
    }

    /**
     * Begins with a file.
     *
     * @return the number of the import
     */
    public long begin(Delivery delivery, String editor) {
        Format format = Formats.of(delivery.format());
        Long id = transaction.execute(status -> {
            long dataset = dataset(delivery);
            return imports.add(
                    dataset,
                    format,
                    delivery.release(),
                    delivery.releasedOn(),
                    delivery.fileName(),
                    delivery.bytes(),
                    editor);
        });
        return Objects.requireNonNull(id);
    }

    private long dataset(Delivery delivery) {
        return jdbc.sql("""
                        insert into dataset (key, name, licence, redistributable, attribution)
                        values (:key, :name, :licence, :open, :attribution)
                        on conflict (key) do update set key = excluded.key
                        returning id
                        """)
                .param("key", delivery.dataset())
                .param("name", delivery.name())
                .param("licence", delivery.licence())
                .param("open", delivery.open())
                .param("attribution", delivery.attribution())
                .query(Long.class)
                .single();
    }

    /** Reads the file of an import that was begun, and sets its rows against the record. The file is left where it is. */
    public void read(Import of, Path path) {
        Format format = Formats.of(of);
        try {
            Table file = Table.detect(path, format);
            aside.executeWithoutResult(status -> imports.written(of.id(), file.written()));
            if (of.format().equals(MappedFormat.CODE)) {
                keep(of, file);
            } else {
                transaction.executeWithoutResult(status -> read(of, file, format));
            }
        } catch (Unreadable e) {
            fail(of, Import.State.FAILED, e.getMessage());
        } catch (Cancelled e) {
            fail(of, Import.State.DISCARDED, null);
        } catch (RuntimeException e) {
            log.warn("Import {} cannot be read", of.id(), e);
            fail(of, Import.State.FAILED, "It could not be read: " + root(e).getMessage());
        }
    }

    private void read(Import of, Table file, Format format) {
        imports.hold(of.id());
        Reading.Read read = reading.read(of, file, format, aside);
        Planning.Counts counts = planning.plan(of);
        Resemblances.Found found = resemblances.find(of, aside);
        // Its row is written by the side as well, so that this comes last.
        imports.read(of.id(), read.rows(), read.refused());
        imports.counted(of.id(), counts);
        imports.compared(of.id(), found);
        imports.end(of.id(), Import.State.READY, null);
    }

    /** Where it was said for an earlier file what the columns mean, that holds for this one. */
    private void keep(Import of, Table file) {
        transaction.executeWithoutResult(status -> {
            imports.hold(of.id());
            imports.read(of.id(), reading.keep(of, file, aside), 0);
            imports.end(of.id(), Import.State.MAPPING, null);
        });
        List<String> columns = file.written().columns();
        Import kept = imports.find(of.id()).orElseThrow();
        Optional<Mapping> known = mappings.find(kept).filter(mapping -> mapping.fits(columns));
        if (known.isPresent() && beginMapping(kept)) {
            map(kept, known.get());
        }
    }

    /**
     * Begins to read the rows by what was said of the columns, unless somebody else has, and keeps that for the next file of
     * the data set.
     */
    public boolean begin(Import of, Mapping mapping, String editor) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean begun = beginMapping(of);
            if (begun) {
                mappings.keep(of, mapping, editor);
            }
            return begun;
        }));
    }

    private boolean beginMapping(Import of) {
        return imports.begin(of, Import.State.READING, of.counts().read());
    }

    /** Reads the rows by what was said of the columns. */
    public void map(Import of, Mapping mapping) {
        try {
            Import.Written written = Objects.requireNonNull(of.written());
            transaction.executeWithoutResult(status -> {
                jdbc.sql(of.tables().dropRead()).update();
                jdbc.sql("delete from import_problem where import_id = :id")
                        .param("id", of.id())
                        .update();
                read(of, new RawTable(database, of, written), Formats.of(of, mapping, written.columns()));
            });
        } catch (Cancelled e) {
            fail(of, Import.State.MAPPING, null);
        } catch (RuntimeException e) {
            log.warn("Import {} cannot be read by what was said of its columns", of.id(), e);
            fail(of, Import.State.MAPPING, "It could not be read: " + root(e).getMessage());
        }
    }

    /** The same in the background; the file is deleted when it has been read. */
    public void readAndDelete(Import of, Path path) {
        Thread.ofVirtual().name("import-" + of.id()).start(() -> {
            try {
                read(of, path);
            } finally {
                delete(path);
            }
        });
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Begins to take the rows over, unless somebody else has.
     *
     * @return whether this has
     */
    public boolean begin(Import of, String editor) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean begun =
                    imports.begin(of, Import.State.IMPORTING, of.counts().toDo());
            if (begun) {
                audit(
                        of,
                        editor,
                        "%d new, %d changed, from %s"
                                .formatted(of.counts().fresh(), of.counts().changed(), of.fileName()));
            }
            return begun;
        }));
    }

    /** Takes the rows over, all in one transaction. */
    public void write(Import of, String editor) {
        try {
            transaction.executeWithoutResult(status -> {
                imports.hold(of.id());
                imports.takeTurn();
                // Its row is written by the side as well, so that this comes last.
                Planning.Counts counts = planning.plan(of);
                if (counts.rows() != of.counts().read() - of.counts().refused()) {
                    throw new IllegalStateException(
                            "the database has lost the rows that were read, as it does in a crash. Bring the file again.");
                }
                writing.write(of, editor, aside);
                imports.counted(of.id(), counts);
                imports.imported(of.id());
                jdbc.sql(of.tables().drop()).update();
                imports.end(of.id(), Import.State.DONE, null);
            });
        } catch (Cancelled e) {
            fail(of, Import.State.READY, "It was cancelled. Nothing of it is in the record.");
        } catch (RuntimeException e) {
            log.warn("Import {} has come to nothing", of.id(), e);
            fail(of, Import.State.READY, "Nothing of it is in the record: " + root(e).getMessage());
        }
    }

    /** Begins to undo an import that was taken over, unless somebody else has. */
    public boolean beginUndoing(Import of, String editor) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean begun = imports.begin(of, Import.State.UNDOING, of.counts().toDo());
            if (begun) {
                audit(of, editor, "undone");
            }
            return begun;
        }));
    }

    /** Undoes it, all in one transaction. */
    public void undo(Import of, String editor) {
        try {
            transaction.executeWithoutResult(status -> {
                imports.hold(of.id());
                imports.takeTurn();
                imports.undone(of.id(), editor, undoing.undo(of, editor, aside));
                imports.end(of.id(), Import.State.UNDONE, null);
            });
        } catch (RuntimeException e) {
            log.warn("Import {} cannot be undone", of.id(), e);
            fail(of, Import.State.DONE, "It is not undone: " + root(e).getMessage());
        }
    }

    /** Throws away what was read, and is not in the record. */
    public void discard(Import of) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql(of.tables().drop()).update();
            imports.end(of.id(), Import.State.DISCARDED, null);
        });
    }

    public void cancel(Import of) {
        imports.cancel(of.id());
    }

    private void fail(Import of, Import.State state, @Nullable String why) {
        aside.executeWithoutResult(status -> imports.end(of.id(), state, why));
    }

    private void audit(Import of, String editor, String detail) {
        events.publishEvent(
                new Audited(AuditKind.IMPORT, editor, "import %d: %s".formatted(of.id(), of.release()), detail));
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }
}

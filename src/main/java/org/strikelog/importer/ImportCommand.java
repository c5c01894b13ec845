package org.strikelog.importer;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The same from the command line, for files that lie on the server and for schedules.
 *
 * <p>It ends with 0 if all of the file is in the record, or would be; 1 if nothing is, since it cannot be read or
 * written; 2 if it was not asked rightly; 3 if nothing is in the record since rows were refused, or names of actors stand
 * for several groups.
 */
@Component
public class ImportCommand {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final int REFUSED = 3;

    private static final int LISTED = 20;
    private static final int WIDTH = 30;

    private final ImportRun run;
    private final Imports imports;
    private final Actors actors;

    ImportCommand(ImportRun run, Imports imports, Actors actors) {
        this.run = run;
        this.imports = imports;
        this.actors = actors;
    }

    /**
     * Does what the command line asks for.
     *
     * @param arguments what follows {@code import}
     * @param out where it says what came of it; errors and progress go to {@code err}
     * @return the exit status
     */
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        CommandLine asked;
        try {
            asked = CommandLine.of(arguments);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(CommandLine.USAGE);
            return MISUSED;
        }
        Delivery delivery = asked.delivery(size(asked.file()));
        long id;
        try {
            id = run.begin(delivery, asked.editor());
        } catch (DuplicateKeyException e) {
            err.println(
                    "“%s” is the name of another data set already: give that one's key with --dataset, or another --name"
                            .formatted(delivery.name()));
            return MISUSED;
        }
        Import read = watched(id, err, it -> run.read(it, asked.file()));
        if (read.state() == Import.State.MAPPING) {
            err.println("What its columns mean was never said; say so on the page of import %d".formatted(id));
            return REFUSED;
        }
        if (read.state() != Import.State.READY) {
            err.println(read.failure());
            return FAILED;
        }
        say(read, out);
        long open = actors.count(read).open();
        if (open > 0) {
            out.println("%d names of actors stand for several groups; say which on the page of import %d"
                    .formatted(open, id));
        }
        boolean refused = open > 0 || read.counts().refused() > 0 && !asked.withoutRefused();
        if (asked.dryRun() || refused || read.counts().toDo() == 0) {
            if (open == 0) {
                run.discard(read);
            }
            return refused ? REFUSED : DONE;
        }
        run.begin(read, asked.editor());
        Import done = watched(id, err, it -> run.write(it, asked.editor()));
        if (done.state() != Import.State.DONE) {
            err.println(done.failure());
            return FAILED;
        }
        out.println("Imported: %d new, %d changed"
                .formatted(done.counts().fresh(), done.counts().changed()));
        return DONE;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(Import read, PrintStream out) {
        Import.Counts counts = read.counts();
        out.println("%d rows: %d new, %d changed, %d unchanged, %d kept against it, %d refused, %d alike; %d gone"
                .formatted(
                        counts.read(),
                        counts.fresh(),
                        counts.changed(),
                        counts.unchanged(),
                        counts.conflicting(),
                        counts.refused(),
                        counts.alike(),
                        counts.gone()));
        imports.problems(read.id(), LISTED, 0)
                .forEach(problem -> out.println("line %d, %s: “%s”; expected %s"
                        .formatted(
                                problem.line(),
                                problem.field().isEmpty() ? "the row" : problem.field(),
                                problem.value(),
                                problem.expected())));
        long all = imports.countProblems(read.id());
        if (all > LISTED) {
            out.println("%d of %d problems are listed".formatted(LISTED, all));
        }
    }

    /** Does something with an import, and draws meanwhile how far it is. */
    private Import watched(long id, PrintStream err, Consumer<Import> work) {
        Import before = imports.find(id).orElseThrow();
        // closing waits for what is being drawn; an interrupt would cut the connection that it is read from
        try (var drawing =
                Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
            drawing.scheduleWithFixedDelay(() -> draw(id, err), 500, 500, TimeUnit.MILLISECONDS);
            work.accept(before);
        }
        err.println();
        return imports.find(id).orElseThrow();
    }

    private void draw(long id, PrintStream err) {
        imports.find(id).filter(it -> it.progress().total() > 0).ifPresent(it -> err.print(line(it)));
    }

    private static String line(Import it) {
        Import.Progress progress = it.progress();
        int full = (int) (WIDTH * progress.share());
        return "\r%s [%s%s] %3d %%%s "
                .formatted(
                        switch (it.state()) {
                            case READING -> "reading";
                            case COMPARING -> "comparing";
                            default -> "writing";
                        },
                        "#".repeat(full),
                        " ".repeat(WIDTH - full),
                        (int) (100 * progress.share()),
                        progress.left() < 0 ? "" : ", %d s left".formatted(progress.left()));
    }
}

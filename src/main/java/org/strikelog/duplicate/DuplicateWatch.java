package org.strikelog.duplicate;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.strikelog.incident.RecordChanged;

/** Looks for duplicates of every incident that is saved, within the transaction that saves it. */
@Component
public class DuplicateWatch {

    private final Duplicates duplicates;
    private final PossibleDuplicates pairs;
    private final Distinctions distinctions;

    DuplicateWatch(Duplicates duplicates, PossibleDuplicates pairs, Distinctions distinctions) {
        this.duplicates = duplicates;
        this.pairs = pairs;
        this.distinctions = distinctions;
    }

    @EventListener
    void look(RecordChanged changed) {
        look(changed.incident());
    }

    /** Looks for duplicates of an incident that came by another way than a save. */
    public void look(long id) {
        pairs.replace(id, duplicates.of(id));
    }

    /**
     * Takes back that two incidents are not the same attack, so that they may be offered again.
     *
     * @param id of what was said
     * @param editor user name
     * @return whether that still held
     */
    @Transactional
    public boolean reunite(long id, String editor) {
        List<Long> both = distinctions.undo(id, editor);
        both.stream().limit(1).forEach(one -> pairs.replace(one, duplicates.of(one)));
        return !both.isEmpty();
    }
}

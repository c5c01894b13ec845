package org.strikelog.authoring;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.strikelog.incident.State;

/** The record may have the incident already. */
@ResponseStatus(HttpStatus.CONFLICT)
public class PossiblyThere extends RuntimeException {

    private final List<Candidate> candidates;

    /**
     * An incident that may be the same.
     *
     * @param url its page, which only editors may read unless it is published
     * @param score odds that both are one, from 0 to 100
     * @param because what speaks for it, in words
     * @param although what speaks against it; empty where nothing does
     */
    public record Candidate(
            long id, String url, String title, State state, int score, String because, String although) {}

    PossiblyThere(List<Candidate> candidates) {
        super(
                "The record may have this already. If it is another attack, send it again with duplicates=accept and reason=…, which is kept.");
        this.candidates = List.copyOf(candidates);
    }

    public List<Candidate> candidates() {
        return candidates;
    }
}

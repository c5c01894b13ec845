package org.strikelog.authoring;

import java.util.List;
import java.util.stream.Collectors;
import org.strikelog.incident.InvalidParameters.Problem;

/** What was written cannot be saved: each problem names a field, its value, and what was expected. */
public class Refused extends RuntimeException {

    private final List<Problem> problems;

    public Refused(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.parameter() + ": " + problem.expected())
                .collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}

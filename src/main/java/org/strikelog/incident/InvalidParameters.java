package org.strikelog.incident;

import java.util.List;
import java.util.stream.Collectors;

/** A query that cannot be answered as it stands: every unknown parameter and every bad value in it, not just the first. */
public class InvalidParameters extends RuntimeException {

    private final transient List<Problem> problems;

    public InvalidParameters(List<Problem> problems) {
        super(problems.stream().map(Problem::sentence).collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /**
     * One parameter that was not understood.
     *
     * @param parameter its name as it was sent
     * @param value as it was sent
     * @param expected what would have been understood, as a noun: "a day as 2023-10-17"
     */
    public record Problem(String parameter, String value, String expected) {

        String sentence() {
            return "%s=%s: expected %s.".formatted(parameter, value, expected);
        }
    }
}

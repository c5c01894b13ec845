package org.strikelog.incident;

import java.util.List;
import java.util.stream.Collectors;

/** A request has parameters that cannot be meant: each problem names one, its value and what was expected. */
public class InvalidParameters extends RuntimeException {

    private final List<Problem> problems;

    public InvalidParameters(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    public InvalidParameters(String parameter, String value, String expected) {
        this(List.of(new Problem(parameter, value, expected)));
    }

    public List<Problem> problems() {
        return problems;
    }

    /**
     * What is wrong with one parameter.
     *
     * @param value as it was sent, cut short where it is long
     * @param expected what would be right, as the end of a sentence
     */
    public record Problem(String parameter, String value, String expected) {

        private static final int LONGEST = 80;

        public Problem {
            value = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
        }

        @Override
        public String toString() {
            return "%s is “%s”, expected %s".formatted(parameter, value, expected);
        }
    }
}

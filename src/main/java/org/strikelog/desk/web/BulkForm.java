package org.strikelog.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikelog.desk.BulkField;
import org.strikelog.desk.Problem;
import org.strikelog.incident.AttributionRole;
import org.strikelog.incident.EventType;
import org.strikelog.incident.Verdict;

/**
 * What is to be set in the incidents that were chosen, as typed. Its fields are not named like those of the filter that
 * comes with them.
 */
public class BulkForm {

    public String field = "";
    public String verdict = "";
    public String kind = "";
    public String actor = "";
    public String part = AttributionRole.ATTRIBUTED.toString();
    public String origin = "";
    public String comment = "";

    /** {@return what stands in the way, in the order of the form} */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (chosen() == null) {
            problems.add(new Problem("field", "Which field is to be set."));
        } else if (value().isBlank()) {
            problems.add(new Problem(own(), "What it is to be."));
        }
        if (chosen() == BulkField.GROUP && term(AttributionRole.values(), part) == null) {
            problems.add(new Problem("part", "In which role."));
        }
        if (comment.isBlank()) {
            problems.add(new Problem("comment", "Why this change? It stands in the history of each."));
        }
        return problems;
    }

    private String own() {
        return switch (field) {
            case "type" -> "kind";
            case "group" -> "actor";
            case "dataset" -> "origin";
            default -> "verdict";
        };
    }

    @Nullable
    BulkField chosen() {
        return term(BulkField.values(), field);
    }

    @Nullable
    AttributionRole roleOfGroup() {
        return chosen() == BulkField.GROUP ? term(AttributionRole.values(), part) : null;
    }

    /** {@return what the field is to be; blank while that is not said} */
    String value() {
        BulkField chosen = chosen();
        if (chosen == null) {
            return "";
        }
        return switch (chosen) {
            case ASSESSMENT -> term(Verdict.values(), verdict) == null ? "" : verdict;
            case TYPE -> term(EventType.values(), kind) == null ? "" : kind;
            case GROUP -> actor;
            case DATASET -> origin;
        };
    }

    private static <E extends Enum<E>> @Nullable E term(E[] terms, String code) {
        return Stream.of(terms)
                .filter(term -> term.toString().equals(code))
                .findFirst()
                .orElse(null);
    }
}

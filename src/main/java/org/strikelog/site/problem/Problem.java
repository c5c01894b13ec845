package org.strikelog.site.problem;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.strikelog.incident.InvalidParameters;

/**
 * Why a request is not answered, for people and for programs.
 *
 * @param status of HTTP
 * @param detail a sentence about this very request, or nothing
 * @param parameters what of the query, or of what was sent, was not understood; often empty
 * @param headers that the answer needs, such as which methods are allowed
 * @param more what else programs are told, by name
 */
public record Problem(
        int status,
        @Nullable String detail,
        List<InvalidParameters.Problem> parameters,
        HttpHeaders headers,
        Map<String, Object> more) {

    static Problem of(HttpStatusCode status, @Nullable String detail) {
        return new Problem(status.value(), detail, List.of(), HttpHeaders.EMPTY, Map.of());
    }

    static Problem of(List<InvalidParameters.Problem> parameters, @Nullable String detail) {
        return of(HttpStatus.BAD_REQUEST, detail).with(parameters);
    }

    Problem with(List<InvalidParameters.Problem> mistakes) {
        return new Problem(status, detail, mistakes, headers, more);
    }

    Problem with(HttpHeaders added) {
        return new Problem(status, detail, parameters, added, more);
    }

    Problem with(String name, Object told) {
        return new Problem(status, detail, parameters, headers, Map.of(name, told));
    }

    /** {@return the problem in a few words, as a heading} */
    public String title() {
        return switch (status) {
            case 400 -> "This address asks for something we do not understand";
            case 401 -> "This needs somebody signed in";
            case 403 -> "This is not open to you";
            case 404 -> "There is nothing at this address";
            case 405 -> "This address cannot be used that way";
            case 406 -> "This is not available in that form";
            case 409 -> "This is at odds with what is there";
            case 410 -> "This was retracted";
            case 412 -> "This has changed since you read it";
            case 413 -> "This is too large";
            case 415 -> "This form of content is not understood";
            case 422 -> "This cannot be saved as it stands";
            case 428 -> "This needs to know what you have read";
            case 429 -> "Too many requests";
            case 503 -> "The record cannot be reached right now";
            default -> status < 500 ? "This request cannot be answered" : "Something went wrong on our side";
        };
    }

    /**
     * As RFC 9457 has it. The first mistake is named at the top; all are, if there are more: parameters of the query, or
     * fields of what was sent.
     *
     * @param requestId under which the log knows the request
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
     */
    ProblemDetail toDetail(String path, @Nullable String requestId) {
        var problem = ProblemDetail.forStatus(status);
        problem.setTitle(title());
        problem.setDetail(detail);
        problem.setInstance(URI.create(path));
        parameters.stream().limit(1).forEach(first -> {
            problem.setProperty(isOfFields() ? "field" : "parameter", first.parameter());
            problem.setProperty("value", first.value());
            problem.setProperty("expected", first.expected());
        });
        if (parameters.size() > 1) {
            problem.setProperty(isOfFields() ? "fields" : "parameters", isOfFields() ? fields() : parameters);
        }
        more.forEach(problem::setProperty);
        if (requestId != null) {
            problem.setProperty("requestId", requestId);
        }
        return problem;
    }

    private boolean isOfFields() {
        return status == HttpStatus.UNPROCESSABLE_CONTENT.value();
    }

    private List<Map<String, String>> fields() {
        return parameters.stream()
                .map(p -> Map.of("field", p.parameter(), "value", p.value(), "expected", p.expected()))
                .toList();
    }
}

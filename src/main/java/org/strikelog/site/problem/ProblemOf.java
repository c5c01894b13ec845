package org.strikelog.site.problem;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.strikelog.authoring.PossiblyThere;
import org.strikelog.authoring.Refused;
import org.strikelog.incident.Gone;
import org.strikelog.incident.InvalidParameters;
import org.strikelog.incident.NotFound;

/** Says of any failure what problem it is. Only what nobody foresaw is logged with its stack trace. */
final class ProblemOf {

    private static final Logger log = LoggerFactory.getLogger(ProblemOf.class);
    private static final int SECONDS_TO_RETRY = 5;

    private ProblemOf() {}

    /** @param forProgram whether a wrong step of the path is worth naming; for people it is just not there */
    static Problem failure(Throwable failure, boolean forProgram) {
        if (isDatabaseGone(failure)) {
            return unreachable();
        }
        if (isDatabaseFull(failure)) {
            log.error("The database has no room: {}", failure.getMessage());
            return unavailable("The database has no room, so nothing was saved. Its administrator has to make some.");
        }
        if (has(failure, SocketTimeoutException.class::isInstance)) {
            return Problem.of(HttpStatus.REQUEST_TIMEOUT, "The rest of the request did not come in time.");
        }
        return switch (failure) {
            case InvalidParameters invalid -> Problem.of(invalid.problems(), invalid.getMessage());
            case Refused refused ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, null).with(refused.problems());
            case PossiblyThere there ->
                Problem.of(HttpStatus.CONFLICT, there.getMessage()).with("candidates", there.candidates());
            case NotFound notFound -> Problem.of(HttpStatus.NOT_FOUND, notFound.getMessage());
            case Gone gone -> Problem.of(HttpStatus.GONE, gone.getMessage());
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch, forProgram);
            case MissingServletRequestParameterException missing -> mistake(missing.getParameterName(), "", "a value");
            case BindException binding -> binding(binding.getFieldErrors());
            case OptimisticLockingFailureException stale ->
                Problem.of(HttpStatus.CONFLICT, "Load it again, and make your change to what it is now.");
            case NoResourceFoundException nothing -> Problem.of(HttpStatus.NOT_FOUND, null);
            case ErrorResponse response ->
                Problem.of(response.getStatusCode(), response.getBody().getDetail())
                        .with(response.getHeaders());
            case MultipartException broken ->
                Problem.of(HttpStatus.BAD_REQUEST, "The parts of this upload could not be told apart.");
            case RequestRejectedException rejected -> unreadable();
            case InvalidParameterException unreadable -> unreadable();
            default -> declared(failure).orElseGet(() -> unforeseen(failure));
        };
    }

    /** {@return what to say while the database does not answer; it heals by itself} */
    static Problem unreachable() {
        return unavailable("The database does not answer. Try again in a few seconds.");
    }

    private static Problem unavailable(String why) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(SECONDS_TO_RETRY));
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, why).with(headers);
    }

    /** A connection that broke, was refused or not to be had, or a replica that had to go on; by type, or by SQLSTATE. */
    static boolean isDatabaseGone(Throwable failure) {
        return !isDatabaseFull(failure)
                && has(
                        failure,
                        cause -> cause instanceof DataAccessResourceFailureException
                                || cause instanceof CannotCreateTransactionException
                                || cause instanceof SQLException sql
                                        && state(sql).matches("(08|57P).*|40001"));
    }

    /** SQLSTATE 53100; the framework takes it for a connection that broke. */
    private static boolean isDatabaseFull(Throwable failure) {
        return has(
                failure,
                cause -> cause instanceof SQLException sql && state(sql).equals("53100"));
    }

    private static boolean has(Throwable failure, Predicate<Throwable> trait) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(trait);
    }

    private static String state(SQLException failure) {
        return Objects.requireNonNullElse(failure.getSQLState(), "");
    }

    /** The server, or its firewall, could not make out the names and values of the query. */
    private static Problem unreadable() {
        return mistake("query", "…", "names and values in UTF-8, percent-encoded, without control characters");
    }

    private static Problem mismatch(MethodArgumentTypeMismatchException mismatch, boolean forProgram) {
        return !forProgram && mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Problem.of(HttpStatus.NOT_FOUND, null)
                : mistake(mismatch.getName(), mismatch.getValue(), Expectation.of(mismatch.getRequiredType()));
    }

    private static Problem binding(List<FieldError> errors) {
        var parameters = errors.stream()
                .map(error -> new InvalidParameters.Problem(
                        error.getField(), String.valueOf(error.getRejectedValue()), expected(error)))
                .toList();
        return Problem.of(parameters, null);
    }

    private static String expected(FieldError error) {
        return error.isBindingFailure() && error.contains(TypeMismatchException.class)
                ? Expectation.of(error.unwrap(TypeMismatchException.class).getRequiredType())
                : Objects.requireNonNullElse(error.getDefaultMessage(), "something else");
    }

    private static Problem mistake(String parameter, @Nullable Object value, String expected) {
        var mistake = new InvalidParameters.Problem(parameter, value == null ? "" : value.toString(), expected);
        return Problem.of(List.of(mistake), "%s=%s: expected %s.".formatted(parameter, mistake.value(), expected));
    }

    /** Exceptions of the modules say by annotation what they mean to HTTP. */
    private static Optional<Problem> declared(Throwable failure) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(failure.getClass(), ResponseStatus.class))
                .map(declared -> Problem.of(declared.code(), failure.getMessage()));
    }

    private static Problem unforeseen(Throwable failure) {
        log.error("A request failed", failure);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "It has been noted in the log.");
    }
}

package org.strikelog.site.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Ends a start whose configured database does not answer, or does not let us in, in two sentences.
 *
 * <p>Recognised by the class of the SQLSTATE: connection (08), authorization (28), no such database (3D), and a server
 * that is still starting or shutting down (57).
 *
 * @see <a href="https://www.postgresql.org/docs/18/errcodes-appendix.html">PostgreSQL error codes</a>
 */
class DatabaseSilentAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private final Environment environment;

    DatabaseSilentAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
        var state = String.valueOf(cause.getSQLState());
        if (!state.matches("(08|28|3D|57).*")) {
            return null;
        }
        var description = "The database at %s cannot be used: %s".formatted(address(), reason(cause));
        return new FailureAnalysis(
                description,
                "Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD and that the"
                        + " server is up; without SPRING_DATASOURCE_URL Strikelog runs a PostgreSQL of its own.",
                cause);
    }

    /** Without its parameters, since these may hold a password. */
    private String address() {
        var url = environment.getProperty("spring.datasource.url", "the embedded server");
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    /** The first sentence; what follows in the driver's message is advice that the analysis gives better. */
    private String reason(SQLException cause) {
        var sentence = String.valueOf(cause.getMessage())
                .replaceFirst("(?s)\\. .*|\\R.*", "")
                .replaceFirst("\\.$", "");
        return sentence
                + (cause.getCause() == null
                        ? "."
                        : " (%s).".formatted(cause.getCause().getMessage()));
    }
}

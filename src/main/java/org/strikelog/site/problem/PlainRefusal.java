package org.strikelog.site.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** One line of text for what never reaches the application: unreadable or oversized request lines and headers. */
public class PlainRefusal extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            var writer = response.getReporter();
            if (writer != null) {
                writer.write("%d %s\n".formatted(status.value(), status.getReasonPhrase()));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException whoeverAskedHasGone) {
            // there is nobody left to tell
        }
    }
}

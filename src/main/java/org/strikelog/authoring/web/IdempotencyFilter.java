package org.strikelog.authoring.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.strikelog.incident.InvalidParameters;

/**
 * Does once what is asked twice with one {@code Idempotency-Key}, and answers both times the same. The answer is kept in
 * the transaction that does what was asked, so that neither is there without the other; what was refused changed nothing,
 * and may be asked again under its key.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header">The Idempotency-Key HTTP
 *     Header Field</a>
 */
@Component
@Order(1)
class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";

    /** A text of structured fields (RFC 9651), or the same without its quotation marks, as many send it. */
    private static final Pattern KEY = Pattern.compile("\"?([\\x21\\x23-\\x5b\\x5d-\\x7e]{1,200})\"?");

    private static final List<String> KEPT = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.ETAG,
            HttpHeaders.LOCATION,
            HttpHeaders.CONTENT_LOCATION,
            HttpHeaders.CACHE_CONTROL);

    private final IdempotentAnswers answers;
    private final TransactionTemplate transaction;
    private final HandlerExceptionResolver refusal;

    IdempotencyFilter(
            IdempotentAnswers answers,
            TransactionTemplate transaction,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusal) {
        this.answers = answers;
        this.transaction = transaction;
        this.refusal = refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || request.getHeader(HEADER) == null
                || request.getUserPrincipal() == null
                || !request.getRequestURI().startsWith(request.getContextPath() + "/api/v1/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        try {
            var key = KEY.matcher(request.getHeader(HEADER));
            if (!key.matches()) {
                throw new InvalidParameters(
                        HEADER, request.getHeader(HEADER), "1 to 200 printable characters of ASCII without blanks");
            }
            var kept = new Kept(request, JsonBody.bytes(request));
            transaction.executeWithoutResult(status -> {
                answerOnce(kept, key.group(1), answer, chain);
                if (answer.getStatus() >= 300) {
                    status.setRollbackOnly();
                }
            });
        } catch (ResponseStatusException | InvalidParameters refused) {
            refusal.resolveException(request, answer, null, refused);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Failed e) {
            throw e.failure;
        }
        answer.copyBodyToResponse();
    }

    private void answerOnce(Kept request, String key, ContentCachingResponseWrapper response, FilterChain chain) {
        Principal account = request.getUserPrincipal();
        if (!answers.claim(account.getName(), key)) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "A request with this Idempotency-Key is under way. Ask again in a moment.");
        }
        byte[] digest = request.digest();
        Optional<IdempotentAnswers.Answer> first = answers.find(account.getName(), key);
        try {
            if (first.isEmpty()) {
                chain.doFilter(request, response);
                if (response.getStatus() < 300) {
                    answers.keep(account.getName(), key, answer(digest, response));
                }
            } else if (MessageDigest.isEqual(first.get().digest(), digest)) {
                first.get().headers().forEach(response::setHeader);
                response.setStatus(first.get().status());
                response.getOutputStream().write(first.get().body());
            } else {
                throw new ResponseStatusException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "Another request had this Idempotency-Key within the last day. Choose a new one for each.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new Failed(e);
        }
    }

    private static IdempotentAnswers.Answer answer(byte[] digest, ContentCachingResponseWrapper response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT) {
            String value = response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new IdempotentAnswers.Answer(digest, response.getStatus(), headers, response.getContentAsByteArray());
    }

    /** Carries what a filter may throw out of a transaction. */
    private static final class Failed extends RuntimeException {

        private final transient ServletException failure;

        Failed(ServletException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    /** A request whose body has been read, and can be read again. */
    private static final class Kept extends HttpServletRequestWrapper {

        private final byte[] body;

        Kept(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        byte[] digest() {
            try {
                MessageDigest sha = MessageDigest.getInstance("SHA-256");
                sha.update("%s %s?%s\n"
                        .formatted(getMethod(), getRequestURI(), getQueryString())
                        .getBytes(StandardCharsets.UTF_8));
                return sha.digest(body);
            } catch (NoSuchAlgorithmException everyPlatformHasIt) {
                throw new IllegalStateException(everyPlatformHasIt);
            }
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] into, int from, int most) {
                    return bytes.read(into, from, most);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("Nobody waits for what is there");
                }
            };
        }
    }
}

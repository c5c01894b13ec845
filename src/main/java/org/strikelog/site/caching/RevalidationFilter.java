package org.strikelog.site.caching;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.strikelog.explore.Explorer;

/**
 * Lets whoever has an answer keep it while the record stays as it is: the entity tag says of which record it was made,
 * and a request that brings it back is answered 304 before anything else is done.
 *
 * <p>An answer with a tag of its own, as one incident has, keeps that, which holds for longer: it is remembered until the
 * record changes, and then made anew to see. So is what it says, if that is short, and so are pages: whoever asks for it is
 * answered from memory, at hardly more than a 304 costs, unless nobody can tell just now whether the record has changed.
 * A page that many ask for at once is made for the first of them, and the others wait for it. What is kept is thrown away
 * when somebody has sent something here: it may have changed what pages say, and the record is looked at a moment later.
 *
 * <p>{@code Last-Modified} says since when this server has had the record as it is. It is for people and logs: tags say it
 * better, and a request that has only a date is answered in full.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RevalidationFilter extends OncePerRequestFilter {

    /** RFC 9110, section 9.2.1. */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Explorer explorer;
    private final Release release;
    private final Clock clock;
    private volatile KeptAnswers keptAnswers = new KeptAnswers("", Instant.EPOCH);

    RevalidationFilter(Explorer explorer, Release release, Clock clock) {
        this.explorer = explorer;
        this.release = release;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Answer answer = Answer.to(request);
        // Who makes the answer waits for a record that is still being read, or says so; once is enough.
        if (answer == null || !explorer.ready()) {
            try {
                chain.doFilter(request, response);
            } finally {
                if (!SAFE.contains(request.getMethod())) {
                    keptAnswers = keptAnswers.forgotten();
                }
            }
            return;
        }
        if (explorer.cutOff() && !answer.open()) {
            // Pages say so, and are whole again while the record has not changed.
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            chain.doFilter(request, response);
            return;
        }
        String version = explorer.recordVersion();
        answer.describe(response);
        // A weak one: the web server compresses no answer under a strong tag, since the bytes differ.
        String tag = "W/\"%s-%s-%s\"".formatted(release.digest(), version, answer.digest());
        KeptAnswers answers = keptAnswers(version);
        KeptAnswers.Kept kept = answers.to(answer);
        if (answer.isHeld(tag)) {
            notModified(answer, tag, response);
        } else if (kept != null && answer.isHeld(kept.tag())) {
            notModified(answer, kept.tag(), response);
        } else if (kept != null && kept.text() != null && answer.repeatable() && !explorer.cutOff()) {
            repeat(answer, kept, kept.text(), answers.since(), response);
        } else if (answer.page() && answer.repeatable()) {
            page(answer, answers, tag, request, response, chain);
        } else {
            var tagged = new TaggedResponse(response, tag, answers.since());
            try {
                chain.doFilter(request, tagged);
                tagged.tag();
            } finally {
                tagged.untagFailure();
            }
            answers.note(answer, tagged);
        }
    }

    /** Waits for the page if it is being made, and else makes it. */
    private static void page(
            Answer answer,
            KeptAnswers answers,
            String tag,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        KeptAnswers.Kept awaited = answers.awaited(answer);
        if (awaited != null && awaited.text() != null) {
            repeat(answer, awaited, awaited.text(), answers.since(), response);
            return;
        }
        var tagged = new TaggedResponse(response, tag, answers.since());
        var whole = new ContentCachingResponseWrapper(tagged);
        try {
            Set<String> before = Set.copyOf(response.getHeaderNames());
            chain.doFilter(request, whole);
            tagged.tag();
            answers.note(answer, whole, before, whole.getContentAsByteArray());
        } finally {
            tagged.untagFailure();
            // before it is written, which may take as long as the reader's line does
            answers.made(answer);
        }
        whole.copyBodyToResponse();
    }

    private KeptAnswers keptAnswers(String version) {
        KeptAnswers answers = keptAnswers;
        if (!answers.areOf(version)) {
            answers = new KeptAnswers(version, clock.instant());
            keptAnswers = answers;
        }
        return answers;
    }

    private static void repeat(
            Answer answer, KeptAnswers.Kept kept, byte[] text, Instant since, HttpServletResponse response)
            throws IOException {
        if (answer.open()) {
            letOthersRead(response);
        }
        kept.headers().forEach(response::setHeader);
        response.setHeader(HttpHeaders.ETAG, kept.tag());
        response.setDateHeader(HttpHeaders.LAST_MODIFIED, since.toEpochMilli());
        response.setContentType(kept.type());
        if (kept.language() != null) {
            response.setLocale(kept.language());
        }
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }

    private static void notModified(Answer answer, String tag, HttpServletResponse response) {
        if (answer.open()) {
            letOthersRead(response);
        }
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    }

    private static void letOthersRead(HttpServletResponse response) {
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, HttpHeaders.ETAG);
    }
}

package org.strikelog.site.caching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Pages, and answers that have tags of their own, as seen under one version of the record, and since when it has been seen.
 * They are asked for again and again, when something has happened or a mirror is made; those not asked for lately are
 * forgotten.
 */
class KeptAnswers {

    /** Of all together, in bytes: some hundreds of pages, thousands of incidents, or 50,000 tags of what is not kept. */
    private static final int MOST = 16 << 20;

    /** What an entry takes besides its text. */
    private static final int ENTRY = 250;

    /** Characters; whoever asks at greater length is answered in full each time. */
    private static final int LONGEST_QUESTION = 500;

    /** Bytes; the longest pages have 200,000. */
    private static final int LONGEST_PAGE = 256 << 10;

    /** How long a page is waited for that somebody else makes. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String recordVersion;
    private final Instant since;
    private final Cache<String, Kept> answers;
    private final Map<String, CountDownLatch> beingMade = new ConcurrentHashMap<>();

    /**
     * @param headers that were set with it
     * @param text null where it is not kept, but its tag is
     */
    @SuppressWarnings("ArrayRecordComponent") // written out and never compared
    record Kept(
            String tag, String type, @Nullable Locale language, Map<String, String> headers, byte @Nullable [] text) {

        int weight(String question) {
            return ENTRY + question.length() + (text == null ? 0 : text.length) + 100 * headers.size();
        }
    }

    KeptAnswers(String recordVersion, Instant since) {
        this.recordVersion = recordVersion;
        this.since = since;
        answers = Caffeine.newBuilder()
                .maximumWeight(MOST)
                .weigher((String question, Kept kept) -> kept.weight(question))
                .build();
    }

    /** {@return none yet, of the same record, which has been seen for as long} */
    KeptAnswers forgotten() {
        return new KeptAnswers(recordVersion, since);
    }

    boolean areOf(String version) {
        return recordVersion.equals(version);
    }

    Instant since() {
        return since;
    }

    @Nullable
    Kept to(Answer answer) {
        return answers.getIfPresent(answer.variant());
    }

    /**
     * {@return a page, after waiting up to ten seconds for whoever makes it just now; none if nobody does, or it came to
     * nothing that is kept: then the caller is to make it, and to tell by {@link #made}}
     */
    @Nullable
    Kept awaited(Answer page) {
        CountDownLatch made = beingMade.putIfAbsent(page.variant(), new CountDownLatch(1));
        if (made == null) {
            return null;
        }
        try {
            return made.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) ? to(page) : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Lets those go on who wait for it. */
    void made(Answer page) {
        CountDownLatch made = beingMade.remove(page.variant());
        if (made != null) {
            made.countDown();
        }
    }

    /** Keeps what has a tag of its own, and the tag alone if it is long. */
    void note(Answer answer, TaggedResponse response) {
        String tag = response.ownTag();
        boolean holds = response.getStatus() == HttpServletResponse.SC_OK
                || response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED;
        if (tag != null && holds && answer.variant().length() <= LONGEST_QUESTION) {
            byte[] text = answer.repeatable() ? response.text() : null;
            Kept known = to(answer);
            if (known == null || text != null || !known.tag().equals(tag)) {
                answers.put(answer.variant(), new Kept(tag, type(response), null, Map.of(), text));
            }
        }
    }

    /**
     * Keeps a page, unless it says something to one reader alone.
     *
     * @param others names of headers that every request gets anew
     */
    void note(Answer page, HttpServletResponse response, Collection<String> others, byte[] text) {
        if (response.getStatus() == HttpServletResponse.SC_OK
                && !response.containsHeader(HttpHeaders.SET_COOKIE)
                && text.length <= LONGEST_PAGE
                && page.variant().length() <= LONGEST_QUESTION) {
            Map<String, String> headers = response.getHeaderNames().stream()
                    .filter(name -> !others.contains(name))
                    .collect(Collectors.toMap(Function.identity(), response::getHeader, (one, same) -> one));
            answers.put(
                    page.variant(),
                    new Kept(
                            String.valueOf(response.getHeader(HttpHeaders.ETAG)),
                            type(response),
                            response.getLocale(),
                            headers,
                            text));
        }
    }

    private static String type(HttpServletResponse response) {
        return String.valueOf(response.getContentType());
    }
}

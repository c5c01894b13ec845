package org.strikelog.site.caching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answers that have tags of their own, as seen under one version of the record, and since when it has been seen. They
 * are small and asked for again and again, when something has happened or a mirror is made; those not asked for lately are
 * forgotten.
 */
class OwnAnswers {

    /** Of all together, in bytes: some thousands of incidents, or 50,000 tags of what is too long to be kept. */
    private static final int MOST = 16 << 20;

    /** What an entry takes besides its text. */
    private static final int ENTRY = 250;

    /** Characters; whoever asks at greater length is answered in full each time. */
    private static final int LONGEST_QUESTION = 500;

    private final String recordVersion;
    private final Instant since;
    private final Cache<String, Kept> answers;

    /** @param text null where it is not kept, but its tag is */
    @SuppressWarnings("ArrayRecordComponent") // written out and never compared
    record Kept(String tag, String type, byte @Nullable [] text) {

        int weight(String question) {
            return ENTRY + question.length() + (text == null ? 0 : text.length);
        }
    }

    OwnAnswers(String recordVersion, Instant since) {
        this.recordVersion = recordVersion;
        this.since = since;
        answers = Caffeine.newBuilder()
                .maximumWeight(MOST)
                .weigher((String question, Kept kept) -> kept.weight(question))
                .build();
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

    void note(Answer answer, TaggedResponse response) {
        String tag = response.ownTag();
        boolean holds = response.getStatus() == HttpServletResponse.SC_OK
                || response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED;
        if (tag != null && holds && answer.variant().length() <= LONGEST_QUESTION) {
            byte[] text = answer.repeatable() ? response.text() : null;
            Kept known = to(answer);
            if (known == null || text != null || !known.tag().equals(tag)) {
                answers.put(answer.variant(), new Kept(tag, String.valueOf(response.getContentType()), text));
            }
        }
    }
}

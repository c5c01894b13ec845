package org.strikelog.site.caching;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The tags of answers that have their own, as seen under one version of the record, and since when it has been seen. */
class OwnTags {

    /** Some 200 bytes each, 600 at most. */
    private static final int MOST = 50_000;

    /** Characters; whoever asks at greater length is answered in full each time. */
    private static final int LONGEST = 500;

    private final String recordVersion;
    private final Instant since;
    private final Map<String, String> tags = new ConcurrentHashMap<>();

    OwnTags(String recordVersion, Instant since) {
        this.recordVersion = recordVersion;
        this.since = since;
    }

    boolean areOf(String version) {
        return recordVersion.equals(version);
    }

    Instant since() {
        return since;
    }

    @Nullable
    String of(Answer answer) {
        return tags.get(answer.variant());
    }

    void note(Answer answer, TaggedResponse response) {
        String tag = response.getHeader(HttpHeaders.ETAG);
        boolean holds = response.getStatus() == HttpServletResponse.SC_OK
                || response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED;
        boolean brief = answer.variant().length() <= LONGEST;
        if (tag != null && holds && brief && !response.isTagged()) {
            if (tags.size() >= MOST) {
                tags.clear();
            }
            tags.put(answer.variant(), tag);
        }
    }
}

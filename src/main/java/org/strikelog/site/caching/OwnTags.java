package org.strikelog.site.caching;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The tags of answers that have their own, as seen under one version of the record. */
class OwnTags {

    /** Some 200 bytes each. */
    private static final int MOST = 50_000;

    private final String recordVersion;
    private final Map<String, String> tags = new ConcurrentHashMap<>();

    OwnTags(String recordVersion) {
        this.recordVersion = recordVersion;
    }

    boolean areOf(String version) {
        return recordVersion.equals(version);
    }

    @Nullable
    String of(Answer answer) {
        return tags.get(answer.variant());
    }

    void note(Answer answer, TaggedResponse response) {
        String tag = response.getHeader(HttpHeaders.ETAG);
        boolean holds = response.getStatus() == HttpServletResponse.SC_OK
                || response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED;
        if (tag != null && holds && !response.isTagged()) {
            if (tags.size() >= MOST) {
                tags.clear();
            }
            tags.put(answer.variant(), tag);
        }
    }
}

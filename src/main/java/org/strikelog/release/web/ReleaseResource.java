package org.strikelog.release.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikelog.api.TollResource;
import org.strikelog.release.Release;

/**
 * A release of the public record.
 *
 * @param name in its address, such as 2026-11
 * @param url its page, to cite it by
 * @param citation how to cite it
 * @param note what its makers say of it; may be empty
 * @param finishedAt since when it is as it is
 * @param incidents how many it holds
 * @param changes since the release before; null for the first
 * @param tolls people harmed in all of them together
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReleaseResource(
        String name,
        String url,
        String citation,
        String note,
        Instant finishedAt,
        long incidents,
        @Nullable Changes changes,
        List<File> files,
        List<Licence> datasets,
        List<TollResource> tolls) {

    /**
     * What became of incidents since an earlier release.
     *
     * @param since its name
     * @param added incidents that it does not have
     * @param changed incidents saved anew
     * @param merged incidents that are in others now
     * @param retracted incidents that are taken back
     * @param withdrawn incidents that are not public any more for another reason
     */
    record Changes(String since, long added, long changed, long merged, long retracted, long withdrawn) {}

    /**
     * A file, which never changes.
     *
     * @param format csv, geojson or ndjson
     * @param bytes how long it is
     * @param sha256 of its bytes, in hexadecimal digits
     */
    record File(String format, String url, long bytes, String sha256) {}

    /**
     * A data set of which it holds incidents.
     *
     * @param licence an SPDX identifier, or the terms in words, as they were then
     */
    record Licence(String key, String name, String licence, long incidents) {}

    static ReleaseResource of(Release release, String server) {
        String url = server + "/releases/" + release.name();
        Release.Changes changes = release.changes();
        return new ReleaseResource(
                release.name(),
                url,
                release.citation(server),
                release.note(),
                release.finishedAt(),
                release.incidents(),
                changes == null
                        ? null
                        : new Changes(
                                changes.since(),
                                changes.added(),
                                changes.changed(),
                                changes.merged(),
                                changes.retracted(),
                                changes.withdrawn()),
                release.files().stream()
                        .map(f -> new File(f.format().toString(), url + "/" + f.name(), f.bytes(), f.sha256()))
                        .toList(),
                release.datasets().stream()
                        .map(d -> new Licence(d.key(), d.name(), d.licence(), d.incidents()))
                        .toList(),
                release.tolls().stream().map(TollResource::of).toList());
    }
}

package org.strikelog.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.strikelog.account.AuditKind;
import org.strikelog.account.Audited;
import org.strikelog.api.Addresses;
import org.strikelog.api.IncidentExport;
import org.strikelog.api.IncidentFeatures;
import org.strikelog.api.IncidentLines;
import org.strikelog.api.IncidentTable;
import org.strikelog.incident.Dataset;
import org.strikelog.incident.Datasets;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.IncidentSummary;
import org.strikelog.incident.Paging;
import org.strikelog.incident.Sort;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes releases in the background, all files in one pass so that they hold the same. A release that is cut off was never
 * there: it has to be begun anew.
 */
@Component
public class ReleaseMaker {

    private static final Logger log = LoggerFactory.getLogger(ReleaseMaker.class);
    private static final int TOGETHER = 1_000;
    private static final Paging OLDEST_FIRST = new Paging(Sort.DATE, false, 1, null);

    private final Makings makings;
    private final IncidentList list;
    private final Datasets datasets;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    ReleaseMaker(
            Makings makings,
            IncidentList list,
            Datasets datasets,
            JsonMapper json,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.makings = makings;
        this.list = list;
        this.datasets = datasets;
        this.json = json;
        this.transaction = transaction;
        this.events = events;
    }

    /** {@return the release that is being made, or whose making came to nothing} */
    public Optional<Making> current() {
        return makings.current();
    }

    /**
     * Begins to make a release; it goes on when this returns.
     *
     * @param addresses as they will stand in its files
     * @throws ReleaseRefused if one is under way, or has that name
     */
    public void begin(String name, String note, String administrator, Addresses addresses) {
        IncidentList.Whole whole = list.whole(IncidentFilter.ALL, OLDEST_FIRST);
        Long id = transaction.execute(status -> {
            events.publishEvent(new Audited(AuditKind.PUBLICATION, administrator, "release " + name, note));
            return makings.begin(name, note, administrator, whole.total().possible());
        });
        Thread.ofVirtual()
                .name("release-" + name)
                .start(() -> make(Optional.ofNullable(id).orElseThrow(), name, whole, addresses));
    }

    private void make(long id, String name, IncidentList.Whole whole, Addresses addresses) {
        try {
            write(id, name, whole, addresses);
        } catch (IOException | RuntimeException e) {
            log.error("Release {} was not made", name, e);
            makings.fail(id, String.valueOf(e.getMessage()));
        }
    }

    private void write(long id, String name, IncidentList.Whole whole, Addresses addresses) throws IOException {
        ChunkedFile csv = new ChunkedFile(id, ReleaseFormat.CSV, makings);
        ChunkedFile geojson = new ChunkedFile(id, ReleaseFormat.GEOJSON, makings);
        ChunkedFile ndjson = new ChunkedFile(id, ReleaseFormat.NDJSON, makings);
        String self = addresses.page("releases", name) + "/" + ReleaseFormat.GEOJSON.file(name);
        List<IncidentExport> exports = List.of(
                new IncidentTable(csv, addresses),
                new IncidentFeatures(geojson, addresses, whole, self, json),
                new IncidentLines(ndjson, addresses, json));
        Map<String, Long> origins = new TreeMap<>();
        List<IncidentSummary> some = new ArrayList<>();
        try (Stream<IncidentSummary> incidents = whole.incidents()) {
            for (IncidentSummary incident : (Iterable<IncidentSummary>) incidents::iterator) {
                for (IncidentExport export : exports) {
                    export.add(incident);
                }
                origins.merge(incident.dataset(), 1L, Long::sum);
                some.add(incident);
                if (some.size() == TOGETHER) {
                    makings.note(id, some);
                    some.clear();
                }
            }
        }
        makings.note(id, some);
        for (IncidentExport export : exports) {
            export.close();
        }
        List<Release.File> files = new ArrayList<>();
        for (ChunkedFile file : List.of(csv, geojson, ndjson)) {
            file.close();
            files.add(file.file(name));
        }
        makings.finish(id, files, whole.tolls(), origins(origins));
    }

    private List<Release.Origin> origins(Map<String, Long> incidents) {
        return incidents.entrySet().stream()
                .map(entry -> {
                    Dataset dataset = datasets.findByKey(entry.getKey()).orElseThrow();
                    return new Release.Origin(dataset.key(), dataset.name(), dataset.licence(), entry.getValue());
                })
                .toList();
    }
}

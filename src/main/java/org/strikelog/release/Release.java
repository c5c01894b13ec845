package org.strikelog.release;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strikelog.casualty.Toll;

/**
 * The public record as it stood once, whole.
 *
 * @param name in its address, such as 2026-11
 * @param note the administrator's own words; may be empty
 * @param incidents how many it holds
 * @param changes since the release before; none for the first
 * @param tolls people harmed in all of them together
 */
public record Release(
        long id,
        String name,
        String note,
        Instant finishedAt,
        long incidents,
        @Nullable Changes changes,
        List<File> files,
        List<Origin> datasets,
        List<Toll> tolls) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /**
     * What became of the incidents since another release.
     *
     * @param since its name
     * @param added incidents that it does not have
     * @param changed incidents saved anew
     * @param merged incidents that are in others now
     * @param retracted incidents that are taken back
     * @param withdrawn incidents that are not public any more for another reason
     */
    public record Changes(String since, long added, long changed, long merged, long retracted, long withdrawn) {}

    /**
     * A file.
     *
     * @param name as it is saved
     * @param sha256 of its bytes, in hexadecimal digits
     */
    public record File(ReleaseFormat format, String name, long bytes, String sha256) {}

    /** A data set of which it holds incidents, with its licence then. */
    public record Origin(String key, String name, String licence, long incidents) {}

    /** {@return how to cite it} */
    public String citation(String server) {
        return "Strikelog (%d). Release %s: %,d incidents as the record stood on %s. %s/releases/%s"
                .formatted(
                        finishedAt.atOffset(ZoneOffset.UTC).getYear(),
                        name,
                        incidents,
                        DAY.format(finishedAt.atOffset(ZoneOffset.UTC)),
                        server,
                        name);
    }

    /** {@return its sums as {@code sha256sum -c} reads them} */
    public String sums() {
        StringBuilder lines = new StringBuilder();
        files.forEach(file ->
                lines.append(file.sha256()).append("  ").append(file.name()).append('\n'));
        return lines.toString();
    }

    public Optional<File> file(String file) {
        return files.stream().filter(f -> f.name().equals(file)).findFirst();
    }
}

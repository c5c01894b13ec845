package org.strikelog.release;

import java.util.Locale;
import org.strikelog.api.IncidentFeaturesResource;
import org.strikelog.api.IncidentLines;
import org.strikelog.api.IncidentTable;

/** The forms in which a release can be fetched. */
public enum ReleaseFormat {
    CSV(IncidentTable.MEDIA_TYPE),
    GEOJSON(IncidentFeaturesResource.MEDIA_TYPE),
    NDJSON(IncidentLines.MEDIA_TYPE);

    private final String mediaType;

    ReleaseFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** {@return the name of the file that holds a release in this form} */
    public String file(String release) {
        return "strikelog-" + release + "." + this;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

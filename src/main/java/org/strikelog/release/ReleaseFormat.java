package org.strikelog.release;

import java.util.Locale;
import org.strikelog.api.IncidentFeaturesResource;
import org.strikelog.api.IncidentLines;
import org.strikelog.api.IncidentTable;

/** The forms in which a release can be fetched. */
public enum ReleaseFormat {
    CSV("CSV", IncidentTable.MEDIA_TYPE),
    GEOJSON("GeoJSON", IncidentFeaturesResource.MEDIA_TYPE),
    NDJSON("NDJSON", IncidentLines.MEDIA_TYPE);

    private final String title;
    private final String mediaType;

    ReleaseFormat(String title, String mediaType) {
        this.title = title;
        this.mediaType = mediaType;
    }

    /** {@return what people call it} */
    public String title() {
        return title;
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

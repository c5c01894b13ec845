package org.strikelog.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.strikelog.incident.IncidentList;
import org.strikelog.incident.IncidentSummary;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole list of incidents as one GeoJSON feature collection (RFC 7946), with the fields of
 * {@link IncidentFeaturesResource}: how many there are comes before them, how many were written after.
 */
public final class IncidentFeatures implements IncidentExport {

    private final JsonGenerator json;
    private final Addresses addresses;
    private int written;

    /**
     * Begins a collection with what the whole list comes to.
     *
     * @param self its own address
     */
    public IncidentFeatures(
            OutputStream out, Addresses addresses, IncidentList.Whole list, String self, JsonMapper mapper) {
        this.addresses = addresses;
        json = mapper.createGenerator(out);
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeNumberProperty("numberMatched", list.total().possible());
        json.writeNumberProperty("numberCertain", list.total().certain());
        json.writePOJOProperty(
                "tolls", list.tolls().stream().map(TollResource::of).toList());
        json.writePOJOProperty(
                "links", List.of(new IncidentFeaturesResource.Link(self, "self", IncidentFeaturesResource.MEDIA_TYPE)));
        json.writeArrayPropertyStart("features");
    }

    @Override
    public void add(IncidentSummary incident) throws IOException {
        json.writePOJO(IncidentFeaturesResource.feature(incident, addresses));
        written++;
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeNumberProperty("numberReturned", written);
        json.writeEndObject();
        json.close();
    }
}

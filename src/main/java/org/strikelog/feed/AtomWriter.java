package org.strikelog.feed;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.strikelog.incident.IncidentDocument.Place;

/**
 * Writes a feed as Atom (RFC 4287), in parts linked as RFC 5005 has them (section 3), with places as GeoRSS Simple
 * (<a href="https://docs.ogc.org/cs/17-002r1/17-002r1.html">OGC 17-002r1</a>).
 */
public final class AtomWriter {

    /** The media type of Atom. */
    public static final String MEDIA_TYPE = "application/atom+xml;charset=UTF-8";

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String GEORSS = "http://www.georss.org/georss";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;

    private AtomWriter(OutputStream out) throws XMLStreamException {
        xml = FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    }

    /** Writes a feed, and leaves the stream open. */
    public static void write(Feed feed, OutputStream out) {
        try {
            new AtomWriter(out).feed(feed);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed could not be written", e);
        }
    }

    private void feed(Feed feed) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.setDefaultNamespace(ATOM);
        xml.setPrefix("georss", GEORSS);
        xml.writeStartElement(ATOM, "feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeNamespace("georss", GEORSS);
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", Locale.ENGLISH.getLanguage());
        text("id", feed.address());
        text("title", feed.title());
        text("updated", feed.updated().toString());
        xml.writeStartElement(ATOM, "author");
        text("name", "Strikelog");
        xml.writeEndElement();
        link("self", feed.self(), "application/atom+xml");
        link("alternate", feed.page(), "text/html");
        link("first", feed.address(), "application/atom+xml");
        link("next", feed.next(), "application/atom+xml");
        link("previous", feed.previous(), "application/atom+xml");
        for (Feed.Entry entry : feed.entries()) {
            entry(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void entry(Feed.Entry entry) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        text("id", entry.id());
        text("title", entry.title());
        text("updated", entry.updated().toString());
        if (entry.published() != null) {
            text("published", entry.published().toString());
        }
        link("alternate", entry.page(), "text/html");
        text("summary", entry.summary());
        for (String term : entry.terms()) {
            xml.writeEmptyElement(ATOM, "category");
            xml.writeAttribute("term", term);
        }
        if (entry.place() != null) {
            place(entry.place());
        }
        xml.writeEndElement();
    }

    private void place(Place place) throws XMLStreamException {
        if (place.coordinates() != null) {
            geo(
                    "point",
                    place.coordinates().latitude() + " " + place.coordinates().longitude());
            if (place.radiusKm() != null) {
                // In metres, as the standard counts.
                geo("radius", Long.toString(Math.round(place.radiusKm() * 1000)));
            }
        }
        if (place.name() != null) {
            geo("featurename", place.name());
        }
    }

    private void text(String name, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(printable(text));
        xml.writeEndElement();
    }

    private void geo(String name, String text) throws XMLStreamException {
        xml.writeStartElement(GEORSS, name);
        xml.writeCharacters(printable(text));
        xml.writeEndElement();
    }

    private void link(String relation, @Nullable String address, String type) throws XMLStreamException {
        if (address != null) {
            xml.writeEmptyElement(ATOM, "link");
            xml.writeAttribute("rel", relation);
            xml.writeAttribute("type", type);
            xml.writeAttribute("href", address);
        }
    }

    /** XML 1.0 has no way to write most control characters. */
    private static String printable(String text) {
        return text.codePoints()
                .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF)
                        || c == '\n'
                        || c == '\t'
                        || c == '\r')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

package org.strikelog.authoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.strikelog.authoring.JsonFields;
import org.strikelog.authoring.Refused;
import org.strikelog.incident.InvalidParameters;
import org.strikelog.incident.InvalidParameters.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a program sends: one JSON object, in which no name stands twice. */
@Component
class JsonBody {

    /** Bytes; an incident with a hundred statements has about a tenth of it. */
    static final int MOST = 1 << 20;

    private final ObjectReader reader;

    JsonBody(JsonMapper json) {
        reader = json.readerFor(JsonNode.class)
                .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /**
     * {@return the object}
     *
     * @throws InvalidParameters if there is none
     */
    ObjectNode of(HttpServletRequest request) {
        return object(bytes(request));
    }

    private ObjectNode object(byte[] sent) {
        try {
            if (sent.length > 0 && reader.readValue(sent) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException notJson) {
            // What is nested too deep stands nowhere in particular.
            TokenStreamLocation at = notJson.getLocation();
            String where = at == null ? "" : ": line %d, column %d is none".formatted(at.getLineNr(), at.getColumnNr());
            throw new InvalidParameters("body", "", "a JSON object in UTF-8" + where);
        }
        throw new InvalidParameters("body", new String(sent, StandardCharsets.UTF_8), "a JSON object");
    }

    /** {@return the one text that the body may have; none where it has none, or there is no body} */
    @Nullable
    String text(HttpServletRequest request, String name) {
        byte[] sent = bytes(request);
        return sent.length == 0 ? null : one(sent, name);
    }

    /**
     * {@return the one text that the body has}
     *
     * @throws Refused if it is blank
     */
    String required(HttpServletRequest request, String name) {
        String text = text(request, name);
        if (text == null) {
            throw new Refused(List.of(new Problem(name, "", "a sentence for whoever comes to read it")));
        }
        return text;
    }

    private @Nullable String one(byte[] sent, String name) {
        List<Problem> problems = new ArrayList<>();
        JsonFields fields = new JsonFields(object(sent), "", problems);
        fields.only(Set.of(name));
        String text = fields.text(name);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return text.isBlank() ? null : text.strip();
    }

    /**
     * {@return what is sent}
     *
     * @throws ResponseStatusException 413 if it is more than {@link #MOST}
     */
    static byte[] bytes(HttpServletRequest request) {
        try {
            // What is announced as too much is not waited for.
            if (request.getContentLengthLong() <= MOST) {
                byte[] sent = request.getInputStream().readNBytes(MOST + 1);
                if (sent.length <= MOST) {
                    return sent;
                }
            }
            throw new ResponseStatusException(
                    HttpStatus.CONTENT_TOO_LARGE, "At most %d bytes in one request.".formatted(MOST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

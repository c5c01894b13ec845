package org.strikelog.handout.web;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** How files that are made of the record are given away. */
final class FileAnswer {

    private FileAnswer() {}

    /**
     * {@return the answer with a file, to be shown or kept by its name; nothing for who has it already}
     *
     * @param source what it is made from, which tells one file from another
     * @param content makes it
     */
    static @Nullable ResponseEntity<byte[]> of(
            WebRequest request, String source, MediaType type, String name, Supplier<byte[]> content) {
        // The tag is weak, since the server may compress the answer.
        String tag = "W/\"" + DigestUtils.md5DigestAsHex(source.getBytes(StandardCharsets.UTF_8)) + "\"";
        return request.checkNotModified(tag)
                ? null
                : ResponseEntity.ok()
                        .contentType(type)
                        .headers(headers -> headers.setContentDisposition(
                                ContentDisposition.inline().filename(name).build()))
                        .body(content.get());
    }

    /** {@return scheme, host and port at which the request arrived, without a slash at the end} */
    static String server() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}

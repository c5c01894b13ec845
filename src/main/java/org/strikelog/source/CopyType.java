package org.strikelog.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a copy can be, told from its first bytes alone: neither its name nor its sender is asked. */
public enum CopyType {
    /** ISO 32000: starts with its header, before which readers allow up to a kilobyte of other bytes. */
    PDF("application/pdf", "pdf"),
    /** PNG specification, 5.2: eight bytes. */
    PNG("image/png", "png"),
    /** UTF-8 text that begins like a page by the WHATWG's rules for sniffing one. */
    HTML("text/html", "html");

    private static final int PDF_HEADER_WITHIN = 1024;
    private static final byte[] PNG_SIGNATURE = HexFormat.of().parseHex("89504e470d0a1a0a");

    private final String mediaType;
    private final String extension;

    CopyType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** {@return what the bytes are; empty if none of these} */
    public static Optional<CopyType> of(byte[] content) {
        return Stream.of(values()).filter(type -> type.fits(content)).findFirst();
    }

    static CopyType ofMediaType(String mediaType) {
        return Stream.of(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    private boolean fits(byte[] content) {
        return switch (this) {
            case PDF -> start(content, PDF_HEADER_WITHIN).contains("%PDF-");
            case PNG ->
                content.length > PNG_SIGNATURE.length
                        && Arrays.equals(PNG_SIGNATURE, Arrays.copyOf(content, PNG_SIGNATURE.length));
            case HTML -> isPage(content);
        };
    }

    private static boolean isPage(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            String begin = text.strip()
                    .replaceFirst("^\\uFEFF", "")
                    .replaceAll("(?s)^(\\s*<!--.*?-->)+", "")
                    .strip();
            String head = begin.substring(0, Math.min(begin.length(), 64)).toLowerCase(Locale.ROOT);
            return text.indexOf('\0') < 0
                    && head.matches("(?s)<(!doctype html|html|head|body|\\?xml[^>]*>\\s*<(!doctype )?html)[\\s>].*");
        } catch (CharacterCodingException notText) {
            return false;
        }
    }

    private static String start(byte[] content, int length) {
        return new String(content, 0, Math.min(content.length, length), StandardCharsets.ISO_8859_1);
    }

    public String mediaType() {
        return mediaType;
    }

    /** {@return how the name of such a file ends, without the dot} */
    public String extension() {
        return extension;
    }
}

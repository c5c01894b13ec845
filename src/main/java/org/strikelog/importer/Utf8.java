package org.strikelog.importer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Tells text in UTF-8 from any other. */
final class Utf8 {

    private static final int AT_A_TIME = 1 << 18;

    private Utf8() {}

    /** {@return whether all of a file is well-formed UTF-8; text in any other encoding hardly ever is} */
    static boolean isValid(Path path) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(AT_A_TIME);
        CharBuffer text = CharBuffer.allocate(AT_A_TIME);
        try (FileChannel file = FileChannel.open(path)) {
            boolean end = false;
            while (!end) {
                end = file.read(bytes) < 0;
                bytes.flip();
                text.clear();
                if (decoder.decode(bytes, text, end).isError()) {
                    return false;
                }
                bytes.compact();
            }
            return true;
        }
    }
}

package org.strikelog.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyTypeTests {

    @Test
    void tellsAPdfAndAPngByTheirFirstBytes() {
        assertThat(CopyType.of(bytes("%PDF-1.7\n"))).contains(CopyType.PDF);
        assertThat(CopyType.of(bytes("\r\njunk before\n%PDF-1.4"))).contains(CopyType.PDF);
        assertThat(CopyType.of(HexFormat.of().parseHex("89504e470d0a1a0a0000000d")))
                .contains(CopyType.PNG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><title>x</title>",
                "  \n<html lang=ar>عين الأسد</html>",
                "\uFEFF<html>",
                "<!-- saved from url=(0014)about:internet -->\n<HTML >",
                "<?xml version='1.0'?>\n<!DOCTYPE html >"
            })
    void tellsAPageByHowItBegins(String page) {
        assertThat(CopyType.of(bytes(page))).contains(CopyType.HTML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GIF89a",
                "MZ",
                "plain text that says <html>",
                "<svg xmlns='http://www.w3.org/2000/svg'>",
                "<html>\0"
            })
    void knowsNothingElse(String content) {
        assertThat(CopyType.of(bytes(content))).isEmpty();
        assertThat(CopyType.of(HexFormat.of().parseHex("3c68746d6c3eff"))).isEmpty();
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}

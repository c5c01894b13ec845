package org.strikelog.account;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What an authenticator app needs to know once.
 *
 * @param secret in Base32, to be typed where no camera is
 * @param uri the same in the form that apps read
 * @see <a href="https://github.com/google/google-authenticator/wiki/Key-Uri-Format">Key Uri Format</a>
 */
public record Enrolment(String secret, String uri) {

    private static final int QUIET_ZONE = 4;

    static Enrolment of(String username, byte[] secret) {
        var text = Base32.of(secret);
        return new Enrolment(
                text,
                "otpauth://totp/Strikelog:%s?secret=%s&issuer=Strikelog"
                        .formatted(URLEncoder.encode(username, StandardCharsets.UTF_8), text));
    }

    /** {@return the secret in groups of four} */
    public String grouped() {
        return secret.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** {@return side of the QR code in modules, its quiet zone included} */
    public int size() {
        return code().size + 2 * QUIET_ZONE;
    }

    /** {@return the dark modules of the QR code, as the path of an SVG} */
    public String path() {
        var code = code();
        return IntStream.range(0, code.size)
                .boxed()
                .flatMap(y -> IntStream.range(0, code.size)
                        .filter(x -> code.getModule(x, y))
                        .mapToObj(x -> "M%d %dh1v1h-1z".formatted(x + QUIET_ZONE, y + QUIET_ZONE)))
                .collect(Collectors.joining());
    }

    private QrCode code() {
        return QrCode.encodeText(uri, QrCode.Ecc.MEDIUM);
    }

    @Override
    public String toString() {
        return "Enrolment";
    }
}

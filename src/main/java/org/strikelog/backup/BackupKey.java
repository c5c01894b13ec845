package org.strikelog.backup;

import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a backup is locked with, and opened: a pair of X25519 keys, written as {@code age-keygen} writes them.
 *
 * @param text the public key, which is enough to lock, the secret one, or both; whatever stands around them is left alone
 * @see <a href="https://age-encryption.org/v1">The format of age</a>
 */
record BackupKey(String text) {

    private static final Pattern PUBLIC = Pattern.compile("\\bage1[0-9a-z]{58}\\b");
    private static final Pattern SECRET = Pattern.compile("\\bAGE-SECRET-KEY-1[0-9A-Z]{58}\\b");

    /** {@return a new pair} */
    static BackupKey random() {
        try {
            KeyPair pair = new X25519KeyPairGenerator().generateKeyPair();
            return new BackupKey("# created: %s%n# public key: %s%n%s%n"
                    .formatted(
                            Instant.now().truncatedTo(ChronoUnit.SECONDS),
                            written(pair.getPublic()),
                            written(pair.getPrivate())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(Key key) {
        return new String(key.getEncoded(), StandardCharsets.US_ASCII);
    }

    /** {@return a stream that locks; ending it ends the other} */
    OutputStream lock(OutputStream out) throws IOException {
        String key = found(PUBLIC)
                .orElseThrow(
                        () -> new BackupFailed(
                                "The key for backups has no public key in it, which begins with “age1”; age-keygen -y tells it."));
        try {
            return Channels.newOutputStream(new StandardEncryptingChannelFactory()
                    .newEncryptingChannel(
                            Channels.newChannel(out),
                            List.of(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(key))));
        } catch (GeneralSecurityException e) {
            throw new BackupFailed("The public key for backups cannot be used", e);
        }
    }

    /** {@return a stream that opens what was locked so} */
    InputStream open(InputStream in) throws IOException {
        String key = found(SECRET)
                .orElseThrow(
                        () -> new BackupFailed("The backup is encrypted, and the key for backups has no secret key in"
                                + " it, which begins with “AGE-SECRET-KEY-1”."));
        try {
            return Channels.newInputStream(new StandardDecryptingChannelFactory()
                    .newDecryptingChannel(
                            Channels.newChannel(in),
                            List.of(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(key))));
        } catch (GeneralSecurityException e) {
            throw new BackupFailed("The backup cannot be opened with this key, or its beginning was changed", e);
        }
    }

    private Optional<String> found(Pattern kind) {
        return kind.matcher(text).results().map(MatchResult::group).findFirst();
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return found(PUBLIC).orElse("a key");
    }
}

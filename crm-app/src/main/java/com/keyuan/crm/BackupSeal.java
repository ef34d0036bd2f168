package com.keyuan.crm;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;

/**
 * How a backup is sealed: a head line {@code keyuan-backup 1 <key id>}, then Tink's streaming AEAD (AES-256-GCM-HKDF,
 * segments of 1 MiB, HMAC-SHA-256), to which the head is bound. Whatever is cut, changed or put in shows when it is read.
 */
@RequiredArgsConstructor
class BackupSeal {

    private static final Pattern HEAD = Pattern.compile("keyuan-backup 1 (\\S{1,20})");
    private static final int LONGEST_HEAD = 64;
    private static final int SEGMENT = 1 << 20;
    private static final int KEY_BYTES = 32;

    private final BackupKeys keys;

    /** What is written to the answer goes sealed into the file, under the current key. */
    OutputStream seal(OutputStream file) throws IOException {
        KeyRing ring = keys.ring();
        byte[] head = ("keyuan-backup 1 " + ring.current() + "\n").getBytes(StandardCharsets.US_ASCII);
        file.write(head);
        try {
            return cipher(ring.key()).newEncryptingStream(file, head);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-GCM", e);
        }
    }

    /**
     * What a sealed file says.
     *
     * @throws CannotStart when it is no backup or its key is not there
     */
    InputStream open(InputStream file) throws IOException {
        String head = head(file);
        Matcher matcher = HEAD.matcher(head);
        if (!matcher.matches()) {
            throw new CannotStart("This is no backup of the application.", "Name a file that --backup made.");
        }
        String id = matcher.group(1);
        if (!keys.ring().keys().containsKey(id)) {
            throw new CannotStart(
                    "The backup was sealed with the key \"" + id + "\", which is not there.",
                    "Bring back backup-" + id + ".key, or set CRM_KEYS_BACKUP=" + id + ":<key>.");
        }
        try {
            return cipher(keys.ring().key(id))
                    .newDecryptingStream(file, (head + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-GCM", e);
        }
    }

    private static String head(InputStream file) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = file.read(); next >= 0 && next != '\n' && head.length() < LONGEST_HEAD; next = file.read()) {
            head.append((char) next);
        }
        return head.toString();
    }

    private static AesGcmHkdfStreaming cipher(javax.crypto.SecretKey key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key.getEncoded(), "HmacSha256", KEY_BYTES, SEGMENT, 0);
    }
}

package com.keyuan.crm.intake.persistence;

import com.keyuan.crm.customer.MasterKeys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals the cells of a row, for among them are telephone numbers: AES-256-GCM under the master key, bound to run and
 * row.
 */
@Component
@RequiredArgsConstructor
class CellSeal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final MasterKeys keys;
    private final JsonMapper json;

    String keyId() {
        return keys.currentKeyId();
    }

    byte[] seal(String keyId, UUID run, int number, List<String> cells) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, keyId, run, number, nonce).doFinal(json.writeValueAsBytes(cells));
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-GCM", e);
        }
    }

    List<String> open(String keyId, UUID run, int number, byte[] sealed) {
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, keyId, run, number, nonce);
            return json.readValue(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES), TEXTS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("row " + number + " of " + run + " was changed", e);
        }
    }

    private Cipher cipher(int mode, String keyId, UUID run, int number, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.encryption(keyId), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(("intake_row|cells|" + run + "|" + number).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}

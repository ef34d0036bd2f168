package com.keyuan.crm.customer.persistence;

import com.keyuan.crm.customer.BlindIndex;
import com.keyuan.crm.customer.ContactField;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.ContactSecrets;
import com.keyuan.crm.customer.MasterKeys;
import com.keyuan.crm.customer.PhoneNumber;
import com.keyuan.crm.customer.Sealed;
import com.keyuan.crm.customer.SealedKey;
import com.keyuan.crm.customer.SecretUnreadable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * AES-256-GCM with a random 96-bit nonce (NIST SP 800-38D), stored as nonce, ciphertext, tag. The associated data names
 * table, column and row.
 */
@Component
@RequiredArgsConstructor
class AesContactSecrets implements ContactSecrets {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LAST8 = 8;
    private static final int LAST4 = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MasterKeys masterKeys;

    @Override
    public SealedKey newKey(ContactId contact) {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        String keyId = masterKeys.currentKeyId();
        try {
            return new SealedKey(keyId, encrypt(masterKeys.encryption(keyId), boundTo("wrapped_key", contact), key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-GCM", e);
        }
    }

    @Override
    public Sealed seal(SealedKey key, ContactId contact, ContactField field, String value) {
        try {
            return encrypt(
                    unwrapped(key, contact), boundTo(field.column(), contact), value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new SecretUnreadable(contact, field, e);
        }
    }

    @Override
    public String open(SealedKey key, ContactId contact, ContactField field, Sealed sealed) {
        try {
            byte[] plain = decrypt(unwrapped(key, contact), boundTo(field.column(), contact), sealed);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new SecretUnreadable(contact, field, e);
        }
    }

    @Override
    public List<BlindIndex> index(ContactField field, String value) {
        if (field != ContactField.PHONE) {
            return List.of(entry(field, BlindIndex.Part.WHOLE, value.toLowerCase(Locale.ROOT)));
        }
        String digits = new PhoneNumber(value).digits();
        List<BlindIndex> entries = new ArrayList<>();
        entries.add(entry(field, BlindIndex.Part.WHOLE, digits));
        if (digits.length() >= LAST8) {
            entries.add(entry(field, BlindIndex.Part.LAST8, digits.substring(digits.length() - LAST8)));
        }
        entries.add(entry(field, BlindIndex.Part.LAST4, digits.substring(digits.length() - LAST4)));
        return entries;
    }

    @Override
    public List<BlindIndex> searching(String digits) {
        List<BlindIndex> entries = new ArrayList<>();
        if (digits.length() == LAST4) {
            entries.add(entry(ContactField.PHONE, BlindIndex.Part.LAST4, digits));
        }
        if (digits.length() == LAST8) {
            entries.add(entry(ContactField.PHONE, BlindIndex.Part.LAST8, digits));
        }
        if (digits.length() > LAST4) {
            entries.add(entry(ContactField.PHONE, BlindIndex.Part.WHOLE, digits));
        }
        return entries;
    }

    private BlindIndex entry(ContactField field, BlindIndex.Part part, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(masterKeys.index());
            byte[] hash = mac.doFinal((field + "|" + part + "|" + value).getBytes(StandardCharsets.UTF_8));
            return new BlindIndex(field, part, Base64.getEncoder().encodeToString(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    private SecretKey unwrapped(SealedKey key, ContactId contact) throws GeneralSecurityException {
        SecretKey master = masterKeys.encryption(key.keyId());
        return new SecretKeySpec(decrypt(master, boundTo("wrapped_key", contact), key.wrapped()), "AES");
    }

    private static Sealed encrypt(SecretKey key, byte[] boundTo, byte[] plain) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, key, nonce, boundTo).doFinal(plain);
        byte[] stored = ByteBuffer.allocate(NONCE_BYTES + encrypted.length)
                .put(nonce)
                .put(encrypted)
                .array();
        return new Sealed(Base64.getEncoder().encodeToString(stored));
    }

    private static byte[] decrypt(SecretKey key, byte[] boundTo, Sealed sealed) throws GeneralSecurityException {
        byte[] stored = Base64.getDecoder().decode(sealed.base64());
        if (stored.length < NONCE_BYTES) {
            throw new GeneralSecurityException("too short");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(stored, 0, nonce, 0, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, key, nonce, boundTo)
                .doFinal(stored, NONCE_BYTES, stored.length - NONCE_BYTES);
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] boundTo)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(boundTo);
        return cipher;
    }

    private static byte[] boundTo(String column, ContactId contact) {
        return ("contact|" + column + "|" + contact).getBytes(StandardCharsets.UTF_8);
    }
}

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
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** {@link AesGcm} under the contact's key. The associated data names table, column and row. */
@Component
@RequiredArgsConstructor
class AesContactSecrets implements ContactSecrets {

    private static final int KEY_BYTES = 32;
    private static final int LAST8 = 8;
    private static final int LAST4 = 4;

    private final MasterKeys masterKeys;

    @Override
    public SealedKey newKey(ContactId contact) {
        byte[] key = AesGcm.random(KEY_BYTES);
        String keyId = masterKeys.currentKeyId();
        try {
            return new SealedKey(
                    keyId, AesGcm.encrypt(masterKeys.encryption(keyId), boundTo("wrapped_key", contact), key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-GCM", e);
        }
    }

    @Override
    public Sealed seal(SealedKey key, ContactId contact, ContactField field, String value) {
        try {
            return AesGcm.encrypt(
                    unwrapped(key, contact), boundTo(field.column(), contact), value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new SecretUnreadable(contact, field, e);
        }
    }

    @Override
    public String open(SealedKey key, ContactId contact, ContactField field, Sealed sealed) {
        try {
            byte[] plain = AesGcm.decrypt(unwrapped(key, contact), boundTo(field.column(), contact), sealed);
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
        return new SecretKeySpec(AesGcm.decrypt(master, boundTo("wrapped_key", contact), key.wrapped()), "AES");
    }

    private static String boundTo(String column, ContactId contact) {
        return "contact|" + column + "|" + contact;
    }
}

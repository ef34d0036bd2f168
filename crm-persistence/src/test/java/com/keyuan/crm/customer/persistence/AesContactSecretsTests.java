package com.keyuan.crm.customer.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.customer.BlindIndex;
import com.keyuan.crm.customer.ContactField;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.Sealed;
import com.keyuan.crm.customer.SealedKey;
import com.keyuan.crm.customer.SecretUnreadable;
import com.keyuan.crm.customer.TestMasterKeys;
import java.util.Base64;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AesContactSecretsTests {

    private final AesContactSecrets secrets = new AesContactSecrets(new TestMasterKeys());
    private final ContactId contact = ContactId.next();
    private final SealedKey key = secrets.newKey(contact);

    @Test
    void opensWhatItSealed() {
        Sealed sealed = secrets.seal(key, contact, ContactField.PHONE, "13812341234");
        assertThat(secrets.open(key, contact, ContactField.PHONE, sealed)).isEqualTo("13812341234");
    }

    @Test
    void sealsTheSameValueDifferentlyEachTime() {
        assertThat(secrets.seal(key, contact, ContactField.PHONE, "13812341234"))
                .isNotEqualTo(secrets.seal(key, contact, ContactField.PHONE, "13812341234"));
    }

    @Test
    void refusesCiphertextOfAnotherFieldOrContact() {
        Sealed sealed = secrets.seal(key, contact, ContactField.PHONE, "13812341234");
        assertThatThrownBy(() -> secrets.open(key, contact, ContactField.EMAIL, sealed))
                .isInstanceOf(SecretUnreadable.class);
        assertThatThrownBy(() -> secrets.open(key, ContactId.next(), ContactField.PHONE, sealed))
                .isInstanceOf(SecretUnreadable.class);
        SealedKey other = secrets.newKey(contact);
        assertThatThrownBy(() -> secrets.open(other, contact, ContactField.PHONE, sealed))
                .isInstanceOf(SecretUnreadable.class);
    }

    @Test
    void noticesEveryChangedByte() {
        byte[] stored = Base64.getDecoder()
                .decode(secrets.seal(key, contact, ContactField.PHONE, "13812341234")
                        .base64());
        for (int i = 0; i < stored.length; i++) {
            byte[] altered = stored.clone();
            altered[i] ^= 1;
            Sealed sealed = new Sealed(Base64.getEncoder().encodeToString(altered));
            assertThatThrownBy(() -> secrets.open(key, contact, ContactField.PHONE, sealed))
                    .isInstanceOf(SecretUnreadable.class);
        }
    }

    @Test
    void cannotBeReadUnderAnotherMasterKey() {
        Sealed sealed = secrets.seal(key, contact, ContactField.PHONE, "13812341234");
        SealedKey renamed = new SealedKey("old", key.wrapped());
        assertThatThrownBy(() -> secrets.open(renamed, contact, ContactField.PHONE, sealed))
                .isInstanceOf(SecretUnreadable.class);
    }

    @Test
    void indexesAPhoneByItsWholeItsLastEightAndItsLastFourDigits() {
        var parts = secrets.index(ContactField.PHONE, "0514-87627720").stream()
                .collect(Collectors.toMap(BlindIndex::part, BlindIndex::hash));
        var same = secrets.index(ContactField.PHONE, "021 8762 7720").stream()
                .collect(Collectors.toMap(BlindIndex::part, BlindIndex::hash));
        assertThat(parts).containsOnlyKeys(BlindIndex.Part.values());
        assertThat(parts.get(BlindIndex.Part.LAST8)).isEqualTo(same.get(BlindIndex.Part.LAST8));
        assertThat(parts.get(BlindIndex.Part.LAST4)).isEqualTo(same.get(BlindIndex.Part.LAST4));
        assertThat(parts.get(BlindIndex.Part.WHOLE)).isNotEqualTo(same.get(BlindIndex.Part.WHOLE));
        assertThat(parts.values()).doesNotHaveDuplicates();
    }
}

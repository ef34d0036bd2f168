package com.keyuan.crm;

import com.keyuan.crm.customer.MasterSeal;
import com.keyuan.crm.customer.Sealed;
import com.keyuan.crm.people.FactorSecrets;
import com.keyuan.crm.shared.PersonId;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Secrets of second factors stand under the same master keys as the customers’ numbers. */
@Component
@RequiredArgsConstructor
class SealedFactorSecrets implements FactorSecrets {

    private final MasterSeal seal;

    @Override
    public SealedSecret seal(PersonId person, byte[] secret) {
        String key = seal.keyId();
        return new SealedSecret(key, seal.seal(key, boundTo(person), secret).base64());
    }

    @Override
    public byte[] open(PersonId person, SealedSecret sealed) {
        return seal.open(sealed.keyId(), boundTo(person), new Sealed(sealed.base64()));
    }

    private static String boundTo(PersonId person) {
        return "second_factor|secret|" + person;
    }
}

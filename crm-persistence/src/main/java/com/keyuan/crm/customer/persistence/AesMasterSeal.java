package com.keyuan.crm.customer.persistence;

import com.keyuan.crm.customer.MasterKeys;
import com.keyuan.crm.customer.MasterSeal;
import com.keyuan.crm.customer.Sealed;
import java.security.GeneralSecurityException;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

@Component
@RequiredArgsConstructor
class AesMasterSeal implements MasterSeal {

    private final MasterKeys keys;

    @Override
    public String keyId() {
        return keys.currentKeyId();
    }

    @Override
    public Sealed seal(String keyId, String boundTo, byte[] plain) {
        try {
            return AesGcm.encrypt(keys.encryption(keyId), boundTo, plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-GCM", e);
        }
    }

    @Override
    public byte[] open(String keyId, String boundTo, Sealed sealed) {
        try {
            return AesGcm.decrypt(keys.encryption(keyId), boundTo, sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(boundTo + " was changed", e);
        }
    }
}

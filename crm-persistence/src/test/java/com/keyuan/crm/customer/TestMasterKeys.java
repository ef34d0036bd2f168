package com.keyuan.crm.customer;

import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.test.context.TestComponent;

/** Master keys for tests; {@code old} is one that was in use before. */
@TestComponent
public class TestMasterKeys implements MasterKeys {

    private final Map<String, SecretKey> keys = Map.of("test", key(1), "old", key(2));

    @Override
    public SecretKey encryption(String keyId) {
        SecretKey key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException("no master key " + keyId);
        }
        return key;
    }

    @Override
    public String currentKeyId() {
        return "test";
    }

    @Override
    public SecretKey index() {
        return key(3);
    }

    private static SecretKey key(int filling) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) filling);
        return new SecretKeySpec(bytes, "AES");
    }
}

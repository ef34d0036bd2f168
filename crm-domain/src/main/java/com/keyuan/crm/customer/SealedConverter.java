package com.keyuan.crm.customer;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Ciphertext is bytes in the database. */
@Converter(autoApply = true)
public class SealedConverter implements AttributeConverter<Sealed, byte[]> {

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable Sealed sealed) {
        return sealed == null ? null : Base64.getDecoder().decode(sealed.base64());
    }

    @Override
    public @Nullable Sealed convertToEntityAttribute(byte @Nullable [] stored) {
        return stored == null ? null : new Sealed(Base64.getEncoder().encodeToString(stored));
    }
}

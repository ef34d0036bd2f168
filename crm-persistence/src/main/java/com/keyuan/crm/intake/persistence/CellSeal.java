package com.keyuan.crm.intake.persistence;

import com.keyuan.crm.customer.MasterSeal;
import com.keyuan.crm.customer.Sealed;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Seals the cells of a row, for among them are telephone numbers: under the master key, bound to run and row. */
@Component
@RequiredArgsConstructor
class CellSeal {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final MasterSeal seal;
    private final JsonMapper json;

    String keyId() {
        return seal.keyId();
    }

    byte[] seal(String keyId, UUID run, int number, List<String> cells) {
        Sealed sealed = seal.seal(keyId, boundTo(run, number), json.writeValueAsBytes(cells));
        return Base64.getDecoder().decode(sealed.base64());
    }

    List<String> open(String keyId, UUID run, int number, byte[] sealed) {
        Sealed kept = new Sealed(Base64.getEncoder().encodeToString(sealed));
        return json.readValue(seal.open(keyId, boundTo(run, number), kept), TEXTS);
    }

    private static String boundTo(UUID run, int number) {
        return "intake_row|cells|" + run + "|" + number;
    }
}

package com.keyuan.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookSignatureRuleTests {

    private static final byte[] BODY = "{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void isTheHmacOfTimeAndBody() {
        // printf '%s.%s' 1780020300 '{"id":"1"}' | openssl dgst -sha256 -hmac key
        assertThat(WebhookSignatureRule.signature("key", "1780020300", BODY))
                .isEqualTo("3ea350f10f139b728ea1383748083e80fbd7cfd19b29fd2653d4802ac27cb0cb");
        String signature = WebhookSignatureRule.signature("key", "1780020300", BODY);
        assertThat(WebhookSignatureRule.isSigned("key", "1780020300", BODY, signature))
                .isTrue();
        assertThat(WebhookSignatureRule.isSigned("other", "1780020300", BODY, signature))
                .isFalse();
        assertThat(WebhookSignatureRule.isSigned("key", "1780020301", BODY, signature))
                .isFalse();
        assertThat(WebhookSignatureRule.isSigned("key", "1780020300", new byte[0], signature))
                .isFalse();
        assertThat(WebhookSignatureRule.isSigned("key", "1780020300", BODY, "")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1780020300, true",
        "1780020000, true",
        "1780019999, false",
        "1780020600, true",
        "1780020601, false",
        "'', false",
        "-1, false",
        "99999999999999999999, false",
        "soon, false"
    })
    void isFreshWithinFiveMinutes(String timestamp, boolean fresh) {
        assertThat(WebhookSignatureRule.isFresh(timestamp, Instant.ofEpochSecond(1_780_020_300)))
                .isEqualTo(fresh);
    }
}

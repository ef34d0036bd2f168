package com.keyuan.crm.people.web;

import com.keyuan.crm.people.SecondFactorService.Secret;
import com.keyuan.crm.people.TimeCodeRule;
import com.keyuan.crm.shared.web.CompanySettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What an authenticator scans: the secret, and the names under which it lists it. */
@Component
@RequiredArgsConstructor
class FactorAddress {

    private static final String PRODUCT = "客源";

    private final CompanySettings company;

    String of(Secret secret) {
        String issuer = company.name().isBlank() ? PRODUCT : PRODUCT + " " + company.name();
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&digits=%d&period=%d"
                .formatted(
                        encoded(issuer),
                        encoded(secret.username()),
                        secret.letters(),
                        encoded(issuer),
                        TimeCodeRule.DIGITS,
                        TimeCodeRule.SECONDS);
    }

    /** To be typed where nothing can be scanned. */
    String inGroups(Secret secret) {
        return secret.letters().replaceAll("(.{4})(?!$)", "$1 ");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

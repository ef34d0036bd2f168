package com.keyuan.crm.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the company decides about its log.
 *
 * @param keepMonths months for which an entry is kept, at least 6
 */
@ConfigurationProperties("crm.audit")
public record AuditSettings(@DefaultValue("36") int keepMonths) {

    /** Shorter than this nobody may keep it. */
    static final int SHORTEST = 6;

    public AuditSettings {
        if (keepMonths < SHORTEST) {
            throw new IllegalArgumentException("crm.audit.keep-months: at least " + SHORTEST);
        }
    }
}

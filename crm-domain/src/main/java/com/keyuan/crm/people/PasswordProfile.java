package com.keyuan.crm.people;

import java.time.Duration;
import java.time.Instant;

/** What a company asks of its passwords. */
public enum PasswordProfile {
    /** Length and no common ones; no mixture, no forced change (NIST SP 800-63B, OWASP ASVS 5). */
    MODERN(Duration.ofDays(36_500), 0, 1),
    /** 等级保护 as it is audited: besides, three of four kinds of characters, a new one every 90 days, none of the last five. */
    DENGBAO(Duration.ofDays(90), 5, 3);

    private final Duration longestAge;
    private final int remembered;
    private final int kinds;

    PasswordProfile(Duration longestAge, int remembered, int kinds) {
        this.longestAge = longestAge;
        this.remembered = remembered;
        this.kinds = kinds;
    }

    /** How many passwords a new one has to differ from, the present one included; 0 where none is kept. */
    public int remembered() {
        return remembered;
    }

    /** Of capital letters, small letters, digits and other characters: how many there have to be. */
    public int kinds() {
        return kinds;
    }

    /** Whether one that was set at {@code setAt} has to give way to another. */
    public boolean isTooOld(Instant setAt, Instant now) {
        return setAt.plus(longestAge).isBefore(now);
    }
}

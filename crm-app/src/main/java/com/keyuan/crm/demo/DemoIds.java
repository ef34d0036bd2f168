package com.keyuan.crm.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Ids that are the same at every first start. */
final class DemoIds {

    private DemoIds() {}

    /** One that stands in the order of time, as ids do that the application makes. */
    static UUID at(Instant moment, String kind, String name) {
        UUID hash = of(kind, name);
        return new UUID(
                (moment.toEpochMilli() << 16) | 0x7000L | (hash.getMostSignificantBits() & 0xFFF),
                hash.getLeastSignificantBits());
    }

    static UUID of(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + ":" + name).getBytes(StandardCharsets.UTF_8));
    }
}

package com.keyuan.crm.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that are the same at every first start. */
final class DemoIds {

    private DemoIds() {}

    static UUID of(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + ":" + name).getBytes(StandardCharsets.UTF_8));
    }
}

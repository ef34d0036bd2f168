package com.keyuan.crm;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    /** Across the four jars: no room uses one that it did not declare, and none in a circle. */
    @Test
    void everyRoomUsesOnlyTheRoomsItDeclares() {
        ApplicationModules.of(CrmApplication.class, new ProductCode()).verify();
    }
}

package com.keyuan.crm.allocation;

import java.time.LocalDate;

/** What a draft of the policy would change. */
public interface AllocationEffects {

    AllocationEffect effect(AllocationPolicy present, AllocationPolicy draft, LocalDate today);
}

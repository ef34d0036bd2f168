package com.keyuan.crm.territory;

import com.keyuan.crm.shared.PersonId;

/** Somebody's book before a plan and after it. */
public record RotationLoad(
        PersonId person,
        String name,
        int customers,
        int customersThen,
        long load,
        long loadThen,
        long revenue,
        long revenueThen) {}

package com.keyuan.crm.territory;

/**
 * A line of the register.
 *
 * @param customers how many lie in it
 * @param foreign how many of those are held by somebody who does not work it
 */
public record TerritoryRow(
        TerritoryId id,
        String name,
        boolean retired,
        String regions,
        String industries,
        String people,
        long customers,
        long foreign) {}

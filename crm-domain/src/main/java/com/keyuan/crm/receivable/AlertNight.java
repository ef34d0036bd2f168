package com.keyuan.crm.receivable;

/**
 * What one night came to.
 *
 * @param raised steps that were reached
 * @param told invoices of which people were told
 * @param ended alerts that were over
 */
public record AlertNight(int raised, int told, int ended) {}

package com.keyuan.crm.expense;

/**
 * A claim chosen for a batch, as the person saw it.
 *
 * @param version the version on the page it was chosen from
 */
public record ClaimChoice(ExpenseClaimId claim, long version) {}

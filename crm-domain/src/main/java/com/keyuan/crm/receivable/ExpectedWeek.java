package com.keyuan.crm.receivable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money expected in one week.
 *
 * @param monday when it begins
 * @param byDueDate what falls due in it
 * @param byHabit what is expected in it by promise, else by the customer's own habit
 */
public record ExpectedWeek(LocalDate monday, long invoices, BigDecimal byDueDate, BigDecimal byHabit) {}

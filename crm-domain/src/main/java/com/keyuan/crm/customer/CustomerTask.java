package com.keyuan.crm.customer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open task about a customer.
 *
 * @param mayFinish whether it is for the person who looks to tick it off
 */
public record CustomerTask(UUID id, String title, @Nullable LocalDate dueOn, String assignee, boolean mayFinish) {}

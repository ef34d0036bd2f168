package com.keyuan.crm.customer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open task about a customer.
 *
 * @param mine whether it is the task of the person who looks
 */
public record CustomerTask(UUID id, String title, @Nullable LocalDate dueOn, String assignee, boolean mine) {}

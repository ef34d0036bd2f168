package com.keyuan.crm.expense;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of travel money that are no policy of a version.
 *
 * @param daysAroundTrip how many days before and after a trip its money may have been spent
 */
@ConfigurationProperties("crm.expense")
public record ExpenseSettings(@DefaultValue("7") int daysAroundTrip) {}

package com.keyuan.crm.service;

import java.time.LocalDate;
import java.util.List;

/**
 * The page of a service case.
 *
 * @param mayWork whether the user may assign it and say that it is done
 * @param owners to whom it may be given; empty where the user may not
 */
public record ServiceCasePage(ServiceCaseRow row, LocalDate today, boolean mayWork, List<CaseOwners.Owner> owners) {}

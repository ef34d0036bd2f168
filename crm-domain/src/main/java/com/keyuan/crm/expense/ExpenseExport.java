package com.keyuan.crm.expense;

import java.util.List;

/** What finance takes out of the house: the claims of a month and its totals. */
public record ExpenseExport(
        DeskFilter filter,
        List<ExportRow> claims,
        List<Share> byPerson,
        List<Share> byDepartment,
        List<Share> byCustomer) {

    public ExpenseExport {
        claims = List.copyOf(claims);
    }
}

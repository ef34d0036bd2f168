package com.keyuan.crm.expense;

import com.keyuan.crm.shared.DepartmentId;
import java.util.List;

/** Finance's page. */
public record DeskPage(
        DeskFigures figures,
        VerificationPolicy policy,
        List<DeskRow> clearable,
        List<DeskRow> blocked,
        List<DeskRow> payable,
        List<Share> byDepartment,
        List<Share> byCustomer,
        List<Share> byPerson,
        List<AdvanceRow> advances,
        List<CostCentre> costCentres) {

    /** A department that bears claims. */
    public record CostCentre(DepartmentId id, String name) {}
}

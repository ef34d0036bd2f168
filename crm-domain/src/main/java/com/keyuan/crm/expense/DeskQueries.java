package com.keyuan.crm.expense;

import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finance's page, read set-based: the gate in SQL, equal to {@link ReimbursementGate}. */
public interface DeskQueries {

    /**
     * Submitted claims, oldest first.
     *
     * @param open those that the gate lets through, or those that it blocks
     */
    List<DeskClaim> submitted(Asked asked, boolean open, int limit);

    /** Cleared and sent-back claims, oldest first. */
    List<DeskClaim> toPay(Asked asked, int limit);

    DeskFigures figures(Asked asked, LocalDate from, LocalDate to);

    /** Claimed in the time, the largest first. */
    List<Share> byDepartment(Asked asked, LocalDate from, LocalDate to, int limit);

    /**
     * Claimed in the time: lines spent for a customer fall to it, the others evenly to the customers visited on the
     * trip.
     */
    List<Share> byCustomer(Asked asked, LocalDate from, LocalDate to, int limit);

    List<Share> byPerson(Asked asked, LocalDate from, LocalDate to, int limit);

    List<AdvanceRow> openAdvances(int limit);

    List<DeskPage.CostCentre> costCentres();

    /** Every claim submitted in the time, for the export. */
    List<ExportRow> export(Asked asked, LocalDate from, LocalDate to, int limit);

    /**
     * Who asks, of which cost centre, under which policy.
     *
     * @param department null for all
     * @param fourPersons whether who signed, entered or called must not clear
     */
    record Asked(
            PersonId who,
            @Nullable DepartmentId department,
            VerificationPolicy policy,
            LocalDate today,
            boolean fourPersons) {}
}

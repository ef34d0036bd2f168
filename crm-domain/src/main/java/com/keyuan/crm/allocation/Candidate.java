package com.keyuan.crm.allocation;

import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An applicant in a ballot.
 *
 * @param approvedBy the head who let the application pass
 * @param held customers held now
 * @param fit whether they can be chosen
 * @param effects what choosing them does to the principles
 */
public record Candidate(
        ApplicationLineId line,
        ApplicationId application,
        PersonId applicant,
        String name,
        String department,
        @Nullable Level level,
        int held,
        String background,
        String plan,
        BigDecimal expectedRevenue,
        LocalDate expectedBy,
        @Nullable String approvedBy,
        @Nullable String remark,
        @Nullable LineOutcome outcome,
        boolean fit,
        List<PrinciplesEffect> effects,
        HolderRecord record) {

    public Candidate {
        effects = List.copyOf(effects);
    }

    Candidate with(List<PrinciplesEffect> found, HolderRecord record) {
        return new Candidate(
                line,
                application,
                applicant,
                name,
                department,
                level,
                held,
                background,
                plan,
                expectedRevenue,
                expectedBy,
                approvedBy,
                remark,
                outcome,
                fit,
                found,
                record);
    }
}

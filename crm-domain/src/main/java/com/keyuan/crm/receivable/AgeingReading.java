package com.keyuan.crm.receivable;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ageing, days sales outstanding and expected money, for those who may see it, of what they may see. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class AgeingReading {

    private static final int PAGE = 50;
    private static final int WEEKS = 13;
    private static final int IN_A_WORKBOOK = 100_000;

    private final AgeingQueries queries;
    private final Access access;
    private final AccessPolicy policy;
    private final Audit audit;
    private final Clock clock;

    /** As of a day, which may have passed but is not ahead. */
    public AgeingPage page(CurrentUser user, @Nullable LocalDate asOf, AgeingBy by, @Nullable String after) {
        access.require(user, Action.AGEING_VIEW);
        return queries.ageing(policy.filter(user, Action.INVOICE_VIEW), day(asOf), by, after, PAGE);
    }

    /**
     * The whole of it, to be taken out; logged with its purpose.
     *
     * @throws AgeingTooLarge when it is more than a workbook takes
     */
    @Transactional
    public AgeingPage export(CurrentUser user, @Nullable LocalDate asOf, AgeingBy by, String purpose) {
        access.require(user, Action.AGEING_EXPORT);
        AgeingPage page = queries.ageing(policy.filter(user, Action.INVOICE_VIEW), day(asOf), by, null, IN_A_WORKBOOK);
        if (page.slice().next() != null) {
            throw new AgeingTooLarge(IN_A_WORKBOOK);
        }
        audit.record(
                AuditKind.EXPORTED,
                user,
                null,
                Changes.none()
                        .note("list", "ageing")
                        .note("asOf", page.asOf())
                        .note("by", by)
                        .note("rows", page.slice().rows().size())
                        .note("purpose", purpose));
        return page;
    }

    public boolean mayExport(CurrentUser user) {
        return access.allows(user, Action.AGEING_EXPORT);
    }

    /** The coming weeks, this one first. */
    public List<ExpectedWeek> expected(CurrentUser user) {
        access.require(user, Action.AGEING_VIEW);
        return queries.expected(policy.filter(user, Action.INVOICE_VIEW), BusinessZone.today(clock), WEEKS);
    }

    private LocalDate day(@Nullable LocalDate asked) {
        LocalDate today = BusinessZone.today(clock);
        return asked == null || asked.isAfter(today) || asked.isBefore(LocalDate.EPOCH) ? today : asked;
    }
}

package com.keyuan.crm.allocation;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.calendar.CalendarService;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.SourceRef;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks after 3, 6 and 12 months at what became of an allocation, and reports to the committee by quarter. */
@Service
@Transactional
@RequiredArgsConstructor
@Slf4j
public class EvaluationService {

    private static final int PAGE = 40;

    private final EvaluationQueries queries;
    private final Committee committee;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** By night: what has come due, and on the first nights of a quarter the word to the committee that a report is there. */
    public void nightly() {
        LocalDate today = BusinessZone.today(clock);
        int made = queries.evaluate(today, clock.instant());
        if (made > 0) {
            log.info("{} allocations evaluated", made);
        }
        LocalDate last = firstDay(today).minusMonths(3);
        if (queries.announce(last, clock.instant())) {
            String title = "查看 %d 年第 %d 季度分配评估报告".formatted(last.getYear(), last.get(IsoFields.QUARTER_OF_YEAR));
            committee
                    .members()
                    .forEach(member -> events.publishEvent(
                            new AllocationNotice(member.person(), title, null, null, subject(last))));
        }
    }

    @Transactional(readOnly = true)
    public Slice<Evaluation> list(CurrentUser user, @Nullable AllocationReason reason, @Nullable String after) {
        access.require(user, Action.EVALUATION_LIST);
        return queries.list(user, reason, after, PAGE);
    }

    /** Of one customer, beside its allocation history. */
    @Transactional(readOnly = true)
    public List<Evaluation> ofCustomer(CurrentUser user, CustomerId customer) {
        if (!access.allows(user, Action.CUSTOMER_ASSIGN, customer.value())) {
            access.require(user, Action.CUSTOMER_VIEW, customer.value());
        }
        return queries.ofCustomer(user, customer);
    }

    /** @param day any day of the quarter; null, or one that is not yet, for the last whole one */
    @Transactional(readOnly = true)
    public QuarterReport report(CurrentUser user, @Nullable LocalDate day) {
        access.require(user, Action.ALLOCATION_REPORT);
        LocalDate today = BusinessZone.today(clock);
        LocalDate last = firstDay(today).minusDays(1);
        LocalDate asked = day == null || day.getYear() < CalendarService.FIRST_YEAR || day.isAfter(today) ? last : day;
        return queries.report(firstDay(asked), today);
    }

    public boolean mayReport(CurrentUser user) {
        return access.allows(user, Action.ALLOCATION_REPORT);
    }

    private static LocalDate firstDay(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    /** A quarter has no id of its own; this one is always the same for the same quarter. */
    private static SourceRef subject(LocalDate quarter) {
        return new SourceRef(
                "committee_report",
                UUID.nameUUIDFromBytes(("committee_report " + quarter).getBytes(StandardCharsets.UTF_8)));
    }
}

package com.keyuan.crm.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.trip.Completeness.Check;
import com.keyuan.crm.trip.Completeness.Fault;
import com.keyuan.crm.trip.Completeness.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompletenessRuleTests {

    private static final ReportChecklist CHECKLIST = new ReportChecklist(4, 4, true, Set.of("继续跟进", "了解情况"));
    private static final LocalDate DAY = LocalDate.parse("2026-11-24");

    @Test
    void holdsAWholeReportComplete() {
        Completeness found = check(planned("启和钢结构", false, "厂区封闭检修，改约下月"), section("船用无缝管 460 吨", "周五前书面答复", DAY, 2));

        assertThat(found.isComplete()).isTrue();
        assertThat(found.done()).isEqualTo(found.all()).isEqualTo(7);
        assertThat(found.checklistVersion()).isEqualTo(4);
    }

    @Test
    void namesEachThingThatIsMissingAndWhere() {
        Completeness found = check(planned("启和钢结构", false, null), section(null, "继续跟进", null, 0));

        assertThat(found.problems())
                .extracting(Problem::check, Problem::fault, Problem::customerName)
                .containsExactlyInAnyOrder(
                        tuple(Check.CUSTOMERS, Fault.MISSING, "启和钢结构"),
                        tuple(Check.MET, Fault.MISSING, "通海船务"),
                        tuple(Check.NEED, Fault.MISSING, "通海船务"),
                        tuple(Check.RESULT, Fault.EMPTY_PHRASE, "通海船务"),
                        tuple(Check.NEXT_STEP_DATE, Fault.MISSING, "通海船务"));
        assertThat(found.checks().get(Check.BUSINESS)).isEqualTo(new Completeness.Done(1, 1));
    }

    @Test
    void takesNoEmptyPhraseForAnExplanation() {
        assertThat(check(planned("启和钢结构", false, "了解情况"), section("船用无缝管", "周五答复", DAY, 1))
                        .problems())
                .extracting(Problem::fault)
                .containsExactly(Fault.EMPTY_PHRASE);
    }

    @Test
    void findsATextTooShortToSayAnything() {
        assertThat(check(planned("通海", true, null), section("管 子", "周五答复", DAY, 1))
                        .problems())
                .extracting(Problem::check, Problem::fault)
                .containsExactly(tuple(Check.NEED, Fault.TOO_SHORT));
    }

    @Test
    void asksForNoDayWhereThePolicyDoesNot() {
        ReportFacts facts = new ReportFacts(List.of(), List.of(section("船用无缝管", "周五答复", null, 1)));

        assertThat(CompletenessRule.check(facts, new ReportChecklist(5, 1, false, Set.of()))
                        .isComplete())
                .isTrue();
    }

    private static Completeness check(ReportFacts.Planned planned, ReportFacts.Section section) {
        return CompletenessRule.check(new ReportFacts(List.of(planned), List.of(section)), CHECKLIST);
    }

    private static ReportFacts.Planned planned(String name, boolean visited, @Nullable String because) {
        return new ReportFacts.Planned(CustomerId.next(), name, visited, because);
    }

    private static ReportFacts.Section section(
            @Nullable String need, String result, @Nullable LocalDate stepOn, int met) {
        return new ReportFacts.Section(
                VisitId.next(), CustomerId.next(), "通海船务", met, need, "订单排到八月", result, "寄船级社证书", stepOn);
    }
}

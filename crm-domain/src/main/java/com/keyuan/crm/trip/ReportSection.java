package com.keyuan.crm.trip;

import com.keyuan.crm.customer.CustomerId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the report says of one visit; pre-filled from what was logged, then written out. */
@Embeddable
public record ReportSection(
        @Column(name = "position") int position,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
        CustomerId customer,

        @Column(name = "need") @Nullable String need,
        @Column(name = "business") @Nullable String business,
        @Column(name = "competitor") @Nullable String competitor,
        @Column(name = "result") @Nullable String result,
        @Column(name = "next_step") @Nullable String nextStep,
        @Column(name = "next_step_on") @Nullable LocalDate nextStepOn) {

    static ReportSection from(Visit visit, int position) {
        VisitNote note = visit.getNote();
        return new ReportSection(
                position,
                visit.getCustomer(),
                note.need(),
                note.business(),
                note.competitor(),
                note.result(),
                visit.getNextStep(),
                visit.getNextStepOn());
    }

    ReportSection rewritten(VisitNote note, @Nullable String step, @Nullable LocalDate stepOn) {
        return new ReportSection(
                position,
                customer,
                note.need(),
                note.business(),
                note.competitor(),
                note.result(),
                step,
                step == null ? null : stepOn);
    }
}

package com.keyuan.crm.trip.web;

import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.trip.ReportPage;
import com.keyuan.crm.trip.ReportWriting.SectionText;
import com.keyuan.crm.trip.VisitId;
import com.keyuan.crm.trip.VisitNote;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** One section of a report as it is written. */
@Getter
@Setter
class SectionForm {

    private long version;
    private List<UUID> met = new ArrayList<>();

    @Size(max = 2000) private @Nullable String need;

    @Size(max = 2000) private @Nullable String business;

    @Size(max = 2000) private @Nullable String competitor;

    @Size(max = 2000) private @Nullable String result;

    @Size(max = 400) private @Nullable String nextStep;

    private @Nullable LocalDate nextStepOn;

    static SectionForm from(ReportPage page, ReportPage.Section section) {
        SectionForm form = new SectionForm();
        form.version = page.paper().version();
        form.met = section.people().stream()
                .filter(ReportPage.Person::met)
                .map(one -> one.id().value())
                .collect(Collectors.toCollection(ArrayList::new));
        form.need = section.note().need();
        form.business = section.note().business();
        form.competitor = section.note().competitor();
        form.result = section.note().result();
        form.nextStep = section.nextStep();
        form.nextStepOn = section.nextStepOn();
        return form;
    }

    SectionText toText(VisitId visit) {
        boolean step = nextStep != null && !nextStep.isBlank();
        return new SectionText(
                visit,
                new VisitNote(need, business, competitor, result),
                nextStep,
                step ? nextStepOn : null,
                met.stream().map(ContactId::new).collect(Collectors.toSet()));
    }
}

package com.keyuan.crm.trip.web;

import com.keyuan.crm.trip.ChecklistService;
import com.keyuan.crm.trip.ReportChecklist;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** What a report is held to, as it is typed in: one phrase a line. */
@Getter
@Setter
class ChecklistForm {

    private int version;

    @NotNull @Min(1) @Max(ChecklistService.LONGEST_DEMAND) private @Nullable Integer minLength;

    private boolean dateRequired;

    @Size(max = 12_000) private @Nullable String phrases;

    static ChecklistForm from(ReportChecklist checklist) {
        ChecklistForm form = new ChecklistForm();
        form.version = checklist.version();
        form.minLength = checklist.minLength();
        form.dateRequired = checklist.dateRequired();
        form.phrases = checklist.emptyPhrases().stream().sorted().collect(Collectors.joining("\n"));
        return form;
    }

    Set<String> toPhrases() {
        return phrases == null
                ? Set.of()
                : phrases.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

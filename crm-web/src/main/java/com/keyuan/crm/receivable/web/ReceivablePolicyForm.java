package com.keyuan.crm.receivable.web;

import com.keyuan.crm.receivable.ReceivablePolicy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** The next version of the policy of alerts. */
@Getter
@Setter
class ReceivablePolicyForm {

    private int seen;

    /** Days, negative before the due date, separated by commas. */
    @NotBlank @Pattern(regexp = "\\s*-?\\d{1,3}(\\s*[,，、 ]\\s*-?\\d{1,3}){0,11}\\s*")
    private @Nullable String steps;

    @NotNull private @Nullable Integer managerFrom;

    @NotNull private @Nullable Integer directorFrom;

    @NotBlank @Size(max = 400) private @Nullable String reason;

    static ReceivablePolicyForm from(ReceivablePolicy policy) {
        ReceivablePolicyForm form = new ReceivablePolicyForm();
        form.seen = policy.version();
        form.steps = policy.steps().stream().map(String::valueOf).collect(Collectors.joining(", "));
        form.managerFrom = policy.managerFrom();
        form.directorFrom = policy.directorFrom();
        return form;
    }

    List<Integer> toSteps() {
        return Arrays.stream(Objects.requireNonNull(steps).strip().split("[,，、\\s]+"))
                .map(Integer::valueOf)
                .toList();
    }
}

package com.keyuan.crm.grant.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** For how many days, and why or why not. */
@Getter
@Setter
public class QueryAnswerForm {

    @NotNull private @Nullable Integer days;

    @Size(max = 400) private @Nullable String answer;

    static QueryAnswerForm of(int days) {
        QueryAnswerForm form = new QueryAnswerForm();
        form.days = days;
        return form;
    }
}

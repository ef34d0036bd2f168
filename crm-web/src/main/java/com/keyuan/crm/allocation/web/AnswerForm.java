package com.keyuan.crm.allocation.web;

import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** The head's answer to an application: a remark to a yes, the reason of a no. */
@Getter
@Setter
public class AnswerForm {

    @Size(max = 1000) private @Nullable String reason;
}

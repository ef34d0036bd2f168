package com.keyuan.crm.receivable.web;

import com.keyuan.crm.receivable.CompanyAccountId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** An account of the company as it is put on the list. */
@Getter
@Setter
class CompanyAccountForm {

    @NotNull private @Nullable CompanyAccountId id;

    @NotBlank @Size(max = 80) private @Nullable String name;

    @NotBlank @Size(max = 80) private @Nullable String bank;

    /** 6 to 34 figures and letters; spaces are taken out. */
    @NotBlank @Pattern(regexp = "[0-9A-Za-z -]{6,40}") @Size(max = 34) private @Nullable String number;
}

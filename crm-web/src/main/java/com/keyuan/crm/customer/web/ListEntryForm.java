package com.keyuan.crm.customer.web;

import com.keyuan.crm.customer.ListName;
import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** A choice of a maintained list, in both languages. */
@Getter
@Setter
public class ListEntryForm {

    private static final int RANDOM_PART = 24;

    /** Made with the form; the program knows the shipped ones by theirs. */
    @NotNull @Pattern(regexp = "[A-Z0-9_]{1,20}") private @Nullable String code;

    @NotBlank @Size(max = 40) private @Nullable String zh;

    @NotBlank @Size(max = 60) private @Nullable String en;

    static ListEntryForm blank() {
        ListEntryForm form = new ListEntryForm();
        form.code =
                "L" + TimeOrderedIds.next().toString().substring(RANDOM_PART).toUpperCase(Locale.ROOT);
        return form;
    }

    ListName toName() {
        return new ListName(
                Objects.requireNonNull(zh).strip(), Objects.requireNonNull(en).strip());
    }
}

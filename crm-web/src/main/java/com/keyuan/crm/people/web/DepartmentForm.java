package com.keyuan.crm.people.web;

import com.keyuan.crm.shared.DepartmentId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** A department: its name, and below which one it stands. */
@Getter
@Setter
public class DepartmentForm {

    @NotNull private @Nullable DepartmentId id;

    private long version;

    @NotBlank @Size(max = 80) private @Nullable String name;

    private @Nullable DepartmentId parent;

    static DepartmentForm blank() {
        DepartmentForm form = new DepartmentForm();
        form.id = DepartmentId.next();
        return form;
    }
}

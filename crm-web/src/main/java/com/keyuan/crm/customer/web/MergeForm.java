package com.keyuan.crm.customer.web;

import com.keyuan.crm.customer.CustomerHead;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.MergeField;
import com.keyuan.crm.customer.RemovalId;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** Which record goes into the one of the address, and what that takes from it. */
@Getter
@Setter
public class MergeForm {

    @NotNull private @Nullable RemovalId id;

    @NotNull private @Nullable CustomerId with;

    private long version;
    private long otherVersion;
    private List<MergeField> taken = new ArrayList<>();

    static MergeForm of(CustomerHead kept, CustomerHead gone, List<MergeLine> lines) {
        MergeForm form = new MergeForm();
        form.id = RemovalId.next();
        form.with = gone.id();
        form.version = kept.version();
        form.otherVersion = gone.version();
        lines.stream().filter(MergeLine::better).forEach(line -> form.taken.add(line.field()));
        return form;
    }

    Set<MergeField> toTaken() {
        return taken.isEmpty() ? EnumSet.noneOf(MergeField.class) : EnumSet.copyOf(taken);
    }
}

package com.keyuan.crm.interaction.web;

import com.keyuan.crm.interaction.ChannelAddressRule;
import com.keyuan.crm.interaction.ChannelDetails;
import com.keyuan.crm.interaction.ChannelId;
import com.keyuan.crm.interaction.ChannelRow;
import com.keyuan.crm.interaction.ChannelType;
import com.keyuan.crm.interaction.CompanyChannel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** A channel as it is registered. */
@Getter
@Setter
public class ChannelForm {

    @NotNull private @Nullable ChannelId id;

    /** Null for a new one. */
    private @Nullable Long version;

    @NotNull private @Nullable ChannelType type = ChannelType.PHONE;

    @NotBlank @Size(max = ChannelAddressRule.LONGEST) private @Nullable String address;

    @Size(max = CompanyChannel.LONGEST_LABEL) private @Nullable String label;

    private boolean shared;

    static ChannelForm blank() {
        ChannelForm form = new ChannelForm();
        form.id = ChannelId.next();
        form.shared = true;
        return form;
    }

    static ChannelForm from(ChannelRow row) {
        ChannelForm form = new ChannelForm();
        form.id = row.id();
        form.version = row.version();
        form.type = row.type();
        form.address = row.address();
        form.label = row.label();
        form.shared = row.shared();
        return form;
    }

    ChannelDetails toDetails() {
        String said = label == null || label.isBlank() ? null : label.strip();
        return new ChannelDetails(
                Objects.requireNonNull(type), Objects.requireNonNull(address).strip(), said, shared);
    }
}

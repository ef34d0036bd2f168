package com.keyuan.crm.campaign.web;

import com.keyuan.crm.campaign.CampaignDetails;
import com.keyuan.crm.campaign.CampaignId;
import com.keyuan.crm.campaign.CampaignKind;
import com.keyuan.crm.campaign.CampaignRow;
import com.keyuan.crm.shared.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** A campaign as somebody types it; the id of a new one is made when the form opens, its version is -1. */
@Getter
@Setter
class CampaignForm {

    static final long NEW = -1;

    @NotNull private @Nullable CampaignId id;

    private long version = NEW;

    @NotBlank @Size(max = 80) private @Nullable String name;

    @NotNull private @Nullable CampaignKind kind;

    @NotNull private @Nullable LocalDate heldOn;

    @Size(max = 80) private @Nullable String place;

    @NotNull private @Nullable Money cost;

    static CampaignForm from(CampaignRow row) {
        CampaignForm form = new CampaignForm();
        form.id = row.id();
        form.version = row.version();
        form.name = row.name();
        form.kind = row.kind();
        form.heldOn = row.heldOn();
        form.place = row.place();
        form.cost = new Money(row.cost());
        return form;
    }

    CampaignDetails toDetails() {
        return new CampaignDetails(
                Objects.requireNonNull(name),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(heldOn),
                place,
                Objects.requireNonNull(cost).amount());
    }
}

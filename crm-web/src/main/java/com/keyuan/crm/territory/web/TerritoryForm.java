package com.keyuan.crm.territory.web;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.territory.Territory;
import com.keyuan.crm.territory.TerritoryId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** A territory as it is typed. */
@Getter
@Setter
class TerritoryForm {

    @NotNull private @Nullable TerritoryId id;

    private long version = -1;

    @NotBlank @Size(max = 60) private @Nullable String name;

    @NotEmpty private List<String> regions = List.of();

    private List<String> industries = List.of();

    private List<PersonId> people = List.of();

    private boolean retired;

    static TerritoryForm from(Territory territory) {
        TerritoryForm form = new TerritoryForm();
        form.setId(territory.id());
        form.setVersion(territory.version());
        form.setName(territory.name());
        form.setRegions(territory.regions());
        form.setIndustries(territory.industries());
        form.setPeople(territory.people());
        form.setRetired(territory.retired());
        return form;
    }

    Territory toTerritory() {
        return new Territory(
                Objects.requireNonNull(id),
                version,
                Objects.requireNonNull(name).strip(),
                retired,
                regions,
                industries,
                people);
    }
}

package com.keyuan.crm.allocation.web;

import com.keyuan.crm.allocation.AllocationApplication.Plan;
import com.keyuan.crm.allocation.ApplicationId;
import com.keyuan.crm.allocation.ApplicationService;
import com.keyuan.crm.allocation.ApplicationService.Asked;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An application as somebody types it: up to five customers, the first at least. */
@Getter
@Setter
public class ApplicationForm {

    @NotNull private @Nullable ApplicationId id;

    private List<ApplicationLineForm> lines = new ArrayList<>();

    @NotBlank @Size(max = 2000) private @Nullable String background;

    @NotBlank @Size(max = 4000) private @Nullable String plan;

    @NotNull private @Nullable LocalDate expectedBy;

    /** What concerns two fields together. */
    void check(Errors errors) {
        if (customers().isEmpty()) {
            errors.rejectValue("lines[0].customer", "committee.error.customer-missing");
        }
        for (int n = 0; n < lines.size(); n++) {
            Money revenue = lines.get(n).getRevenue();
            if (lines.get(n).getCustomer() != null && (revenue == null || !revenue.isPositive())) {
                errors.rejectValue("lines[" + n + "].revenue", "committee.error.revenue-missing");
            }
        }
    }

    /** Those named so far. */
    public List<CustomerId> customers() {
        return lines.stream()
                .map(ApplicationLineForm::getCustomer)
                .filter(Objects::nonNull)
                .toList();
    }

    List<Asked> asked() {
        return lines.stream()
                .filter(line -> line.getCustomer() != null)
                .map(line -> new Asked(
                        Objects.requireNonNull(line.getCustomer()), Objects.requireNonNull(line.getRevenue())))
                .toList();
    }

    Plan toPlan() {
        return new Plan(
                Objects.requireNonNull(background).strip(),
                Objects.requireNonNull(plan).strip(),
                Objects.requireNonNull(expectedBy));
    }

    /** With all the lines that the page shows. */
    ApplicationForm whole() {
        while (lines.size() < ApplicationService.MOST_CUSTOMERS) {
            lines.add(new ApplicationLineForm());
        }
        return this;
    }
}

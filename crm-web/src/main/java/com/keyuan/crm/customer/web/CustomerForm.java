package com.keyuan.crm.customer.web;

import com.keyuan.crm.customer.CreditCode;
import com.keyuan.crm.customer.CustomerDetails;
import com.keyuan.crm.customer.CustomerHead;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerName;
import com.keyuan.crm.customer.HeadcountBand;
import com.keyuan.crm.shared.Money;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** A customer as somebody writes it down; the two last fields are the quick capture's contact. */
@Getter
@Setter
public class CustomerForm {

    @NotNull private @Nullable CustomerId id;

    private long version;

    @NotBlank @Size(max = CustomerName.LONGEST) private @Nullable String name;

    @Size(max = 200) private @Nullable String twinReason;

    @Size(max = 40) private @Nullable String shortName;

    @Size(max = 40) private @Nullable String creditCode;

    private @Nullable String kind;
    private @Nullable String industry;
    private @Nullable String region;

    @Size(max = 200) private @Nullable String address;

    private @Nullable HeadcountBand headcount;

    @DecimalMin("0") @Digits(integer = 16, fraction = 2) private @Nullable BigDecimal demandEstimate;

    @Size(max = 1000) private @Nullable String specialNeeds;

    @Size(max = 1000) private @Nullable String preferences;

    private @Nullable String source;

    @Size(max = 40) private @Nullable String contactName;

    @Size(max = 30) private @Nullable String contactPhone;

    static CustomerForm blank() {
        CustomerForm form = new CustomerForm();
        form.id = CustomerId.next();
        return form;
    }

    static CustomerForm from(CustomerHead head) {
        CustomerForm form = new CustomerForm();
        CustomerDetails details = head.details();
        form.id = head.id();
        form.version = head.version();
        form.name = head.name();
        form.shortName = details.shortName();
        form.creditCode =
                details.creditCode() == null ? null : details.creditCode().value();
        form.kind = details.kind();
        form.industry = details.industry();
        form.region = details.region();
        form.address = details.address();
        form.headcount = details.headcount();
        form.demandEstimate = details.demandEstimate() == null
                ? null
                : details.demandEstimate().amount();
        form.specialNeeds = details.specialNeeds();
        form.preferences = details.preferences();
        form.source = details.source();
        return form;
    }

    CustomerName toName() {
        return new CustomerName(Objects.requireNonNull(name));
    }

    CustomerDetails toDetails() {
        String code = given(creditCode);
        return new CustomerDetails(
                given(shortName),
                code == null ? null : new CreditCode(code),
                given(kind),
                given(industry),
                given(region),
                given(address),
                headcount,
                demandEstimate == null ? null : new Money(demandEstimate),
                given(specialNeeds),
                given(preferences),
                given(source));
    }

    @Nullable String toTwinReason() {
        return given(twinReason);
    }

    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

package com.keyuan.crm.trip.web;

import com.keyuan.crm.customer.BuyingPart;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.FactField;
import com.keyuan.crm.customer.HeadcountBand;
import com.keyuan.crm.trip.ProposedChangeId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** A change of the customer base as it is proposed: one field, and its value in the control that suits the field. */
@Getter
@Setter
class ChangeForm {

    @NotNull private @Nullable UUID change;

    @NotNull private @Nullable UUID visit;

    @NotNull private @Nullable FactField field;

    private @Nullable UUID contact;

    @Size(max = 1000) private @Nullable String value;

    private @Nullable BuyingPart part;
    private @Nullable HeadcountBand headcount;
    private @Nullable LocalDate leftOn;

    @Size(max = 40) private @Nullable String name;

    @Size(max = 60) private @Nullable String title;

    @Size(max = 40) private @Nullable String phone;

    static ChangeForm empty(UUID visit) {
        ChangeForm form = new ChangeForm();
        form.change = ProposedChangeId.next().value();
        form.visit = visit;
        form.field = FactField.NEW_CONTACT;
        return form;
    }

    @Nullable ContactId about(FactField chosen) {
        return contact == null || !chosen.concernsContact() ? null : new ContactId(contact);
    }

    /** In the form that {@link FactField} states. */
    String typed(FactField chosen) {
        return switch (chosen) {
            case NEW_CONTACT -> name == null || name.isBlank() ? text(value) : newContact(name);
            case CONTACT_PART -> part == null ? text(value) : part.name();
            case HEADCOUNT -> headcount == null ? text(value) : headcount.name();
            case CONTACT_LEFT -> leftOn == null ? text(value) : leftOn.toString();
            default -> text(value);
        };
    }

    private String newContact(String given) {
        return String.join("|", piece(given), piece(title), piece(phone));
    }

    /** A bar would read as the next piece. */
    private static String piece(@Nullable String typed) {
        return text(typed).replace('|', '/').replace('｜', '/');
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}

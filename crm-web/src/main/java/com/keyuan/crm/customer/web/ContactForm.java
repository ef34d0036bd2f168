package com.keyuan.crm.customer.web;

import com.keyuan.crm.customer.BuyingPart;
import com.keyuan.crm.customer.ContactCard;
import com.keyuan.crm.customer.ContactDetails;
import com.keyuan.crm.customer.ContactField;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.Reach;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** A contact as somebody writes it down. A number that is left empty stays what it was. */
@Getter
@Setter
public class ContactForm {

    @NotNull private @Nullable ContactId id;

    private long version;

    @NotBlank @Size(max = ContactDetails.LONGEST_NAME) private @Nullable String name;

    @Size(max = 60) private @Nullable String title;

    private @Nullable BuyingPart part;

    @Size(max = 30) private @Nullable String phone;

    @Size(max = 80) private @Nullable String email;

    @Size(max = 60) private @Nullable String messaging;

    @Past private @Nullable LocalDate birthday;

    @Size(max = 1000) private @Nullable String notes;

    private boolean doNotContact;

    static ContactForm blank() {
        ContactForm form = new ContactForm();
        form.id = ContactId.next();
        return form;
    }

    static ContactForm from(ContactCard card) {
        ContactForm form = new ContactForm();
        form.id = card.id();
        form.version = card.version();
        form.name = card.details().name();
        form.title = card.details().title();
        form.part = card.details().part();
        form.birthday = card.details().birthday();
        form.notes = card.details().notes();
        form.doNotContact = card.details().doNotContact();
        return form;
    }

    ContactDetails toDetails() {
        return new ContactDetails(
                Objects.requireNonNull(name),
                CustomerForm.given(title),
                part,
                birthday,
                CustomerForm.given(notes),
                doNotContact);
    }

    List<Reach> toReaches() {
        List<Reach> reaches = new ArrayList<>();
        add(reaches, ContactField.PHONE, phone);
        add(reaches, ContactField.EMAIL, email);
        add(reaches, ContactField.MESSAGING, messaging);
        return reaches;
    }

    private static void add(List<Reach> reaches, ContactField field, @Nullable String typed) {
        String value = CustomerForm.given(typed);
        if (value != null) {
            reaches.add(new Reach(field, value));
        }
    }
}

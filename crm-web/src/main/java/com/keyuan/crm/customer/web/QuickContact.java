package com.keyuan.crm.customer.web;

import com.keyuan.crm.customer.ContactDetails;
import com.keyuan.crm.customer.ContactField;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.ContactService;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerReading;
import com.keyuan.crm.customer.CustomerService;
import com.keyuan.crm.customer.Reach;
import com.keyuan.crm.shared.CurrentUser;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A name and a number seen on a sign become a lead in ten seconds: the customer and its first contact, or neither. */
@Component
@RequiredArgsConstructor
class QuickContact {

    private final CustomerService customers;
    private final ContactService contacts;
    private final CustomerReading reading;

    @Transactional
    public void create(CurrentUser user, CustomerId id, CustomerForm form) {
        customers.create(user, id, form.toName(), form.toDetails(), form.toTwinReason());
        if (form.hasContact() && reading.maySee(user, id)) {
            String phone = CustomerForm.given(form.getContactPhone());
            contacts.addContact(
                    user,
                    new ContactId(id.value()), // one contact a quick capture: sent twice, it is the same
                    id,
                    ContactDetails.named(named(form)),
                    phone == null ? List.of() : List.of(new Reach(ContactField.PHONE, phone)),
                    null);
        }
    }

    private static String named(CustomerForm form) {
        @Nullable String name = CustomerForm.given(form.getContactName());
        return name == null ? "?" : name;
    }
}

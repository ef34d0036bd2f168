package com.keyuan.crm.customer;

import com.keyuan.crm.shared.CurrentUser;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A name and a number seen on a sign become a lead in ten seconds: the customer and its first contact, or neither. */
@Service
@Transactional
@RequiredArgsConstructor
public class QuickCapture {

    private final CustomerService customers;
    private final ContactService contacts;
    private final CustomerReading reading;

    /**
     * Enters the customer and, where something is known of one and the author may see the customer afterwards, its first
     * contact. One contact a capture: sent twice, it is the same.
     *
     * @param contactName {@code ?} stands for a number without a name
     */
    public void capture(
            CurrentUser user,
            CustomerId id,
            CustomerName name,
            CustomerDetails details,
            @Nullable String twinReason,
            @Nullable String contactName,
            @Nullable String phone) {
        customers.create(user, id, name, details, twinReason);
        if ((contactName != null || phone != null) && reading.maySee(user, id)) {
            contacts.addContact(
                    user,
                    new ContactId(id.value()),
                    id,
                    ContactDetails.named(contactName == null ? "?" : contactName),
                    phone == null ? List.of() : List.of(new Reach(ContactField.PHONE, phone)),
                    null);
        }
    }
}

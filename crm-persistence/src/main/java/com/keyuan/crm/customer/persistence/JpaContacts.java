package com.keyuan.crm.customer.persistence;

import com.keyuan.crm.customer.BlindIndex;
import com.keyuan.crm.customer.Contact;
import com.keyuan.crm.customer.ContactField;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.Contacts;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.StaleVersion;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaContacts extends Contacts, Repository<Contact, ContactId> {

    @Override
    @Query("select c from Contact c where c.customer = :customer order by c.createdAt, c.id.value")
    List<Contact> findByCustomer(CustomerId customer);

    Contact saveAndFlush(Contact contact);

    @Override
    default Contact save(Contact contact) {
        try {
            return saveAndFlush(contact);
        } catch (OptimisticLockingFailureException meanwhile) {
            throw new StaleVersion("contact", contact.getId());
        }
    }

    @Override
    default void replaceIndex(ContactId contact, ContactField field, List<BlindIndex> entries) {
        dropIndex(contact.value(), field.name());
        entries.forEach(
                entry -> addIndex(contact.value(), field.name(), entry.part().name(), entry.hash()));
    }

    @Modifying
    @Query(nativeQuery = true, value = "delete from contact_index where contact_id = :contact and field = :field")
    void dropIndex(UUID contact, String field);

    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into contact_index (contact_id, field, part, hash)
                    values (:contact, :field, :part, decode(:hash, 'base64'))""")
    void addIndex(UUID contact, String field, String part, String hash);
}

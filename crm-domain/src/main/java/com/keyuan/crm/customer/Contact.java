package com.keyuan.crm.customer;

import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.StaleVersion;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** A person at a customer. How to reach them is ciphertext under the contact's own key; the screen shows the masks. */
@Entity
@Getter
public class Contact {

    @EmbeddedId
    private ContactId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    private String name;
    private @Nullable String title;

    @Enumerated(EnumType.STRING)
    private @Nullable BuyingPart buyingPart;

    @Embedded
    private SealedKey key;

    private @Nullable Sealed phone;
    private @Nullable Sealed email;
    private @Nullable Sealed messaging;
    private @Nullable String phoneMasked;
    private @Nullable String emailMasked;
    private @Nullable String messagingMasked;
    private @Nullable LocalDate birthday;
    private @Nullable String notes;
    private boolean doNotContact;
    private @Nullable LocalDate leftOn;

    @Embedded
    private @Nullable SourceRef source;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    /**
     * @param key fresh from {@link ContactSecrets#newKey}
     * @param source what the contact was learnt from; null where somebody typed it in
     */
    public Contact(
            ContactId id,
            CustomerId customer,
            SealedKey key,
            ContactDetails details,
            @Nullable SourceRef source,
            Instant now) {
        this.id = id;
        this.customer = customer;
        this.key = key;
        this.name = details.name();
        this.source = source;
        this.createdAt = now;
        edit(details);
    }

    /** Replaces everything of the details; how to reach the contact stays. */
    public void edit(ContactDetails details) {
        name = details.name();
        title = details.title();
        buyingPart = details.part();
        birthday = details.birthday();
        notes = details.notes();
        doNotContact = details.doNotContact();
    }

    public ContactDetails details() {
        return new ContactDetails(name, title, buyingPart, birthday, notes, doNotContact);
    }

    /** Seals a number or address, or forgets it. */
    public void setReach(ContactSecrets secrets, Reach reach) {
        String value = reach.value();
        Sealed sealed = value == null ? null : secrets.seal(key, id, reach.field(), value);
        String masked = value == null ? null : MaskRule.mask(reach.field(), value);
        switch (reach.field()) {
            case PHONE -> {
                phone = sealed;
                phoneMasked = masked;
            }
            case EMAIL -> {
                email = sealed;
                emailMasked = masked;
            }
            case MESSAGING -> {
                messaging = sealed;
                messagingMasked = masked;
            }
        }
    }

    public @Nullable Sealed sealed(ContactField field) {
        return switch (field) {
            case PHONE -> phone;
            case EMAIL -> email;
            case MESSAGING -> messaging;
        };
    }

    /** No longer works at the customer. */
    public void leave(LocalDate on) {
        leftOn = on;
    }

    public void comeBack() {
        leftOn = null;
    }

    /** Whether one may and can still reach this person: not left, not to be left alone, with some number or address. */
    public boolean isReachable() {
        return leftOn == null && !doNotContact && (phone != null || email != null || messaging != null);
    }

    public boolean decides() {
        return leftOn == null && buyingPart == BuyingPart.DECISION_MAKER;
    }

    /** @throws StaleVersion when somebody else has saved it since the form was opened */
    public void expectVersion(long expected) {
        StaleVersion.check("contact", id, version == null ? 0 : version, expected);
    }

    public SourceRef ref() {
        return new SourceRef("contact", id.value());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Contact that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}

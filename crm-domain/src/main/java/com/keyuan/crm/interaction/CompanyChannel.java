package com.keyuan.crm.interaction;

import com.keyuan.crm.customer.Sealed;
import com.keyuan.crm.shared.PersonId;
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
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** A number, mailbox or account that the company owns; a person merely holds it. */
@Entity
@Getter
public class CompanyChannel {

    public static final int LONGEST_LABEL = 80;

    @EmbeddedId
    private ChannelId id;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private ChannelType type;

    private int number;
    private String address;
    private @Nullable String label;
    private boolean shared;
    private @Nullable Sealed secret;
    private @Nullable String secretKeyId;
    private @Nullable Instant secretMadeAt;
    private @Nullable Instant retiredAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "created_by"))
    private PersonId createdBy;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected CompanyChannel() {}

    /**
     * @param number in the display name, which outlives every holder
     * @throws ChannelAddressNotUsable when the address is none of this type
     */
    public CompanyChannel(ChannelId id, ChannelDetails details, int number, PersonId createdBy, Instant now) {
        this.id = id;
        this.type = details.type();
        this.number = number;
        this.shared = details.shared();
        this.createdBy = createdBy;
        this.createdAt = now;
        this.address = ChannelAddressRule.written(type, details.address());
        this.label = details.label();
    }

    /** Address and label; what it is and who has it stay. */
    public void edit(ChannelDetails details) {
        address = ChannelAddressRule.written(type, details.address());
        label = details.label();
    }

    public ChannelDetails details() {
        return new ChannelDetails(type, address, label, shared);
    }

    /** From now on whoever is there answers, or one person does. */
    public void share(boolean byAll) {
        requireInUse();
        shared = byAll;
    }

    /** @throws ChannelRetired when it is given up */
    public void requireInUse() {
        if (retiredAt != null) {
            throw new ChannelRetired();
        }
    }

    /** Given up: nobody holds it, and nothing signed by it is taken any more. What came over it stays. */
    public void retire(Instant now) {
        requireInUse();
        retiredAt = now;
        forgetSecret();
    }

    /** Replaces the secret; what is signed by the former one is refused from now on. */
    public void keepSecret(Sealed sealed, String keyId, Instant now) {
        requireInUse();
        secret = sealed;
        secretKeyId = keyId;
        secretMadeAt = now;
    }

    public void forgetSecret() {
        secret = null;
        secretKeyId = null;
        secretMadeAt = null;
    }

    /** @throws StaleVersion when somebody else has saved it since the page was opened */
    public void expectVersion(long expected) {
        StaleVersion.check("company_channel", id, version == null ? 0 : version, expected);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CompanyChannel that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}

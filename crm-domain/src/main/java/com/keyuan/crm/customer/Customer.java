package com.keyuan.crm.customer;

import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
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

/** An organisation or person that buys from us or may buy; the company's resource, whoever holds it. */
@Entity
@Getter
public class Customer {

    @EmbeddedId
    private CustomerId id;

    @Version
    private @Nullable Long version;

    private String name;
    private String nameKey;
    private String nameSort;
    private @Nullable String twinReason;
    private @Nullable String shortName;

    @Embedded
    private @Nullable CreditCode creditCode;

    private @Nullable String kindCode;
    private @Nullable String industryCode;
    private @Nullable String regionCode;
    private @Nullable String address;

    @Enumerated(EnumType.STRING)
    private @Nullable HeadcountBand headcountBand;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "demand_estimate"))
    private @Nullable Money demandEstimate;

    @Enumerated(EnumType.STRING)
    private @Nullable Importance importance;

    private @Nullable String specialNeeds;
    private @Nullable String preferences;
    private @Nullable String sourceCode;
    private @Nullable LocalDate lostOn;
    private @Nullable String lostReason;
    private Instant createdAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "created_by"))
    private @Nullable PersonId createdBy;

    @SuppressWarnings("NullAway.Init")
    protected Customer() {}

    /**
     * @param nameSort the name's key of {@link NameSorting}
     * @param twinReason why this is another customer than the one of the same name; null where the name is new
     * @param createdBy null where an import brought it
     */
    public Customer(
            CustomerId id,
            CustomerName name,
            String nameSort,
            @Nullable String twinReason,
            CustomerDetails details,
            @Nullable PersonId createdBy,
            Instant now) {
        this.id = id;
        this.createdBy = createdBy;
        this.createdAt = now;
        this.name = name.value();
        this.nameKey = name.key();
        this.nameSort = nameSort;
        this.twinReason = twinReason;
        edit(details);
    }

    /** The legal name changed, or was misspelt. */
    public void rename(CustomerName newName, String newNameSort, @Nullable String newTwinReason) {
        name = newName.value();
        nameKey = newName.key();
        nameSort = newNameSort;
        twinReason = newTwinReason;
    }

    /** Replaces everything of the details; what is null there is no longer known. */
    public void edit(CustomerDetails details) {
        shortName = details.shortName();
        creditCode = details.creditCode();
        kindCode = details.kind();
        industryCode = details.industry();
        regionCode = details.region();
        address = details.address();
        headcountBand = details.headcount();
        demandEstimate = details.demandEstimate();
        specialNeeds = details.specialNeeds();
        preferences = details.preferences();
        sourceCode = details.source();
    }

    /** It has moved, or we learnt where it is. */
    void locate(String newAddress) {
        address = newAddress;
    }

    void countHeads(HeadcountBand band) {
        headcountBand = band;
    }

    /** @throws DemandNegative when it is below zero */
    void estimateDemand(Money inAYear) {
        if (inAYear.isNegative()) {
            throw new DemandNegative();
        }
        demandEstimate = inAYear;
    }

    void need(String newSpecialNeeds) {
        specialNeeds = newSpecialNeeds;
    }

    void prefer(String newPreferences) {
        preferences = newPreferences;
    }

    public CustomerDetails details() {
        return new CustomerDetails(
                shortName,
                creditCode,
                kindCode,
                industryCode,
                regionCode,
                address,
                headcountBand,
                demandEstimate,
                specialNeeds,
                preferences,
                sourceCode);
    }

    /**
     * Nobody expects anything from it any more. Ends by itself with the next matter or order that comes from the customer
     * on a later day.
     */
    public void lose(LocalDate on, String reason) {
        if (lostOn != null) {
            throw new AlreadyLost();
        }
        lostOn = on;
        lostReason = reason;
    }

    public void findAgain() {
        if (lostOn == null) {
            throw new NotLost();
        }
        lostOn = null;
        lostReason = null;
    }

    public void rate(Importance newImportance) {
        importance = newImportance;
    }

    /** @throws StaleVersion when somebody else has saved it since the form was opened */
    public void expectVersion(long expected) {
        StaleVersion.check("customer", id, version == null ? 0 : version, expected);
    }

    /** What differs from an earlier state, for the log. */
    public Changes changesSince(@Nullable String earlierName, CustomerDetails before) {
        CustomerDetails now = details();
        return new Changes()
                .field("name", earlierName, name)
                .field("shortName", before.shortName(), now.shortName())
                .field("creditCode", before.creditCode(), now.creditCode())
                .field("kind", before.kind(), now.kind())
                .field("industry", before.industry(), now.industry())
                .field("region", before.region(), now.region())
                .field("address", before.address(), now.address())
                .field("headcount", before.headcount(), now.headcount())
                .field("demandEstimate", before.demandEstimate(), now.demandEstimate())
                .field("specialNeeds", before.specialNeeds(), now.specialNeeds())
                .field("preferences", before.preferences(), now.preferences())
                .field("source", before.source(), now.source());
    }

    /** How other rooms and the log point at it. */
    public SourceRef ref() {
        return ref(id);
    }

    public static SourceRef ref(CustomerId id) {
        return new SourceRef("customer", id.value());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Customer that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}

package com.keyuan.crm.receivable;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** An account of the company at a bank. Money is recorded only where it came in on one of these. */
@Entity
@Getter
public class CompanyAccount {

    @EmbeddedId
    private CompanyAccountId id;

    @Version
    private @Nullable Long version;

    private String name;
    private String bank;
    private String number;
    private boolean retired;

    @SuppressWarnings("NullAway.Init")
    protected CompanyAccount() {}

    public CompanyAccount(CompanyAccountId id, String name, String bank, String number) {
        this.id = id;
        this.name = name;
        this.bank = bank;
        this.number = number;
    }

    /** Whether new receipts may name it; what it received stays. */
    public void retire(boolean retire) {
        retired = retire;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CompanyAccount that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}

package com.keyuan.crm.receivable;

import java.util.List;
import java.util.Optional;

/** The company's accounts. */
public interface CompanyAccounts {

    Optional<CompanyAccount> findById(CompanyAccountId id);

    CompanyAccount save(CompanyAccount account);

    Optional<CompanyAccount> findByNumber(String number);

    /** By name. */
    List<CompanyAccountRow> rows();
}

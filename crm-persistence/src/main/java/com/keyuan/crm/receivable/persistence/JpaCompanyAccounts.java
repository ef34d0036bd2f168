package com.keyuan.crm.receivable.persistence;

import com.keyuan.crm.receivable.CompanyAccount;
import com.keyuan.crm.receivable.CompanyAccountId;
import com.keyuan.crm.receivable.CompanyAccountRow;
import com.keyuan.crm.receivable.CompanyAccounts;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaCompanyAccounts extends CompanyAccounts, Repository<CompanyAccount, CompanyAccountId> {

    @Override
    Optional<CompanyAccount> findByNumber(String number);

    @Override
    @Query("""
            select new com.keyuan.crm.receivable.CompanyAccountRow(a.id, a.version, a.name, a.bank, a.number, a.retired)
            from CompanyAccount a order by a.retired, a.name, a.number""")
    List<CompanyAccountRow> rows();
}

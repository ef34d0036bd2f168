package com.keyuan.crm.receivable;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.StaleVersion;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The company's accounts at banks, kept by finance: money is recorded on these only. */
@Service
@Transactional
@RequiredArgsConstructor
public class CompanyAccountService {

    private final CompanyAccounts accounts;
    private final Access access;
    private final Audit audit;

    @Transactional(readOnly = true)
    public List<CompanyAccountRow> list(CurrentUser user) {
        access.require(user, Action.COMPANY_ACCOUNT_KEEP);
        return accounts.rows();
    }

    /** Those that a new receipt may name. */
    @Transactional(readOnly = true)
    public List<CompanyAccountRow> offered(CurrentUser user) {
        access.require(user, Action.RECEIPT_RECORD);
        return accounts.rows().stream().filter(row -> !row.retired()).toList();
    }

    /** @throws AccountNumberTaken when it is on the list */
    public void add(CurrentUser user, CompanyAccountId id, String name, String bank, String number) {
        access.require(user, Action.COMPANY_ACCOUNT_KEEP);
        if (accounts.findById(id).isPresent()) {
            return;
        }
        if (accounts.findByNumber(number).isPresent()) {
            throw new AccountNumberTaken(number);
        }
        accounts.save(new CompanyAccount(id, name, bank, number));
        audit.record(
                AuditKind.CREATED,
                user,
                subject(id),
                Changes.none().note("name", name).note("bank", bank).note("number", number));
    }

    /** Takes no more receipts, or takes them again. */
    public void retire(CurrentUser user, CompanyAccountId id, boolean retired, long version) {
        access.require(user, Action.COMPANY_ACCOUNT_KEEP);
        CompanyAccount account = accounts.findById(id).orElseThrow(() -> new NotFound("company_account", id));
        StaleVersion.check("company_account", id, Objects.requireNonNull(account.getVersion()), version);
        audit.changed(user, subject(id), Changes.none().field("retired", account.isRetired(), retired));
        account.retire(retired);
        accounts.save(account);
    }

    private static SourceRef subject(CompanyAccountId id) {
        return new SourceRef("company_account", id.value());
    }
}

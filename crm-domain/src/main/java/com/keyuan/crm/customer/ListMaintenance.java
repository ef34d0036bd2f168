package com.keyuan.crm.customer;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the maintained lists, and gives them to forms. */
@Service
@Transactional
@RequiredArgsConstructor
public class ListMaintenance {

    private final Access access;
    private final ReferenceLists lists;
    private final Audit audit;

    /** The choices of a list that are offered. */
    @Transactional(readOnly = true)
    public List<ListEntry> offered(CustomerList list) {
        return lists.entries(list).stream().filter(entry -> !entry.retired()).toList();
    }

    /** All of a list, for the administrator. */
    @Transactional(readOnly = true)
    public List<ListEntry> all(CurrentUser user, CustomerList list) {
        access.require(user, Action.CUSTOMER_LISTS_MAINTAIN);
        return lists.entries(list);
    }

    @Transactional(readOnly = true)
    public List<Region> provincesAndCities() {
        return lists.provincesAndCities();
    }

    @Transactional(readOnly = true)
    public List<Region> findRegions(String text) {
        return text.isBlank() ? List.of() : lists.findRegions(text.strip(), 20);
    }

    @Transactional(readOnly = true)
    public Optional<Region> region(String code) {
        return lists.region(code);
    }

    /** Adds a choice or changes one; a choice is retired, never deleted, since records show it. */
    public void save(CurrentUser user, CustomerList list, ListEntry entry) {
        access.require(user, Action.CUSTOMER_LISTS_MAINTAIN);
        Optional<ListEntry> before = lists.entries(list).stream()
                .filter(one -> one.code().equals(entry.code()))
                .findFirst();
        lists.save(list, entry);
        audit.record(
                AuditKind.CHANGED,
                user,
                null,
                Changes.none().field(list + "." + entry.code(), before.orElse(null), entry));
    }
}

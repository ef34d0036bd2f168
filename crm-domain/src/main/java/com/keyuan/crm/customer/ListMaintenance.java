package com.keyuan.crm.customer;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.StaleVersion;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the maintained lists, and gives them to forms. */
@Service
@Transactional
@RequiredArgsConstructor
public class ListMaintenance {

    /** Between the positions of two choices. */
    private static final int STEP = 10;

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

    /**
     * Adds a choice at the end of the list. The same form sent twice adds it once.
     *
     * @param code made when the form was opened
     * @throws ListNameTaken when another choice is called so
     */
    public void add(CurrentUser user, CustomerList list, String code, ListName name) {
        List<ListEntry> present = present(user, list);
        if (present.stream().anyMatch(entry -> entry.code().equals(code))) {
            return;
        }
        requireNewName(present, code, name);
        int last = present.stream().mapToInt(ListEntry::position).max().orElse(0);
        store(user, list, null, new ListEntry(code, name, last + STEP, false));
    }

    /**
     * Calls a choice otherwise, wherever it was chosen.
     *
     * @param seen what it was called when the form was opened
     * @throws StaleVersion when it is called otherwise by now
     * @throws ListNameTaken when another choice is called so
     */
    public void rename(CurrentUser user, CustomerList list, String code, ListName seen, ListName name) {
        List<ListEntry> present = present(user, list);
        ListEntry entry = get(present, list, code);
        if (!entry.name().equals(seen)) {
            throw new StaleVersion(list.name(), code);
        }
        requireNewName(present, code, name);
        store(user, list, entry, new ListEntry(code, name, entry.position(), entry.retired()));
    }

    /** Offers a choice no longer, or again; records that have it keep it. */
    public void retire(CurrentUser user, CustomerList list, String code, boolean retired) {
        ListEntry entry = get(present(user, list), list, code);
        store(user, list, entry, new ListEntry(code, entry.name(), entry.position(), retired));
    }

    /** Changes places with the one before or after it; the first and the last stay. */
    public void move(CurrentUser user, CustomerList list, String code, boolean earlier) {
        List<ListEntry> present = present(user, list);
        ListEntry entry = get(present, list, code);
        List<ListEntry> row =
                present.stream().filter(one -> one.retired() == entry.retired()).toList();
        int other = row.indexOf(entry) + (earlier ? -1 : 1);
        if (other >= 0 && other < row.size()) {
            ListEntry neighbour = row.get(other);
            store(user, list, entry, entry.at(neighbour.position()));
            lists.save(list, neighbour.at(entry.position()));
        }
    }

    /** The list as it stands until the end of the transaction. */
    private List<ListEntry> present(CurrentUser user, CustomerList list) {
        access.require(user, Action.CUSTOMER_LISTS_MAINTAIN);
        lists.lock(list);
        return lists.entries(list);
    }

    private static ListEntry get(List<ListEntry> present, CustomerList list, String code) {
        return present.stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(list.name(), code));
    }

    private static void requireNewName(List<ListEntry> present, String code, ListName name) {
        if (present.stream()
                .anyMatch(
                        entry -> !entry.code().equals(code) && entry.name().zh().equalsIgnoreCase(name.zh()))) {
            throw new ListNameTaken();
        }
    }

    private void store(CurrentUser user, CustomerList list, @Nullable ListEntry before, ListEntry after) {
        if (!after.equals(before)) {
            lists.save(list, after);
            audit.record(AuditKind.CHANGED, user, null, Changes.none().field(list + "." + after.code(), before, after));
        }
    }
}

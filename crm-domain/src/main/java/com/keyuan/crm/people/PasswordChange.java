package com.keyuan.crm.people;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stored side of choosing a password. */
@Service
@Transactional
@RequiredArgsConstructor
class PasswordChange {

    private final People people;
    private final FormerPasswords former;
    private final Audit audit;
    private final Clock clock;

    @Transactional(readOnly = true)
    Account account(CurrentUser user) {
        return Account.of(person(user));
    }

    /** Hashes of those before the present one, at most so many. */
    @Transactional(readOnly = true)
    List<String> former(CurrentUser user, int most) {
        return most > 0 ? former.of(user.id(), most) : List.of();
    }

    /** @param most how many are remembered besides the new one */
    void store(CurrentUser user, String hash, int most) {
        Person person = person(user);
        if (most > 0) {
            former.remember(person.getId(), person.getPasswordHash(), clock.instant(), most);
        }
        person.choosePassword(hash, clock.instant());
        people.save(person);
        audit.record(
                AuditKind.CHANGED,
                user,
                new SourceRef("person", person.getId().value()),
                Changes.none().note("password", "chosen"));
    }

    private Person person(CurrentUser user) {
        return people.findById(user.id()).orElseThrow(() -> new NotFound("person", user.id()));
    }
}

package com.keyuan.crm.people;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stored side of choosing a password. */
@Service
@Transactional
@RequiredArgsConstructor
class PasswordChange {

    private final People people;
    private final Audit audit;
    private final Clock clock;

    @Transactional(readOnly = true)
    Account account(CurrentUser user) {
        return Account.of(person(user));
    }

    void store(CurrentUser user, String hash) {
        Person person = person(user);
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

package com.keyuan.crm.people;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is written when people come and go, each in a transaction of its own. */
@Service
@Transactional
@RequiredArgsConstructor
public class SignInRecords {

    private static final String PERSON = "person";

    private final People people;
    private final CurrentUsers currentUsers;
    private final SignInAttempts attempts;
    private final Audit audit;
    private final Clock clock;

    int count(String key, Instant now, Duration window) {
        return attempts.count(key, now, window);
    }

    @Transactional(readOnly = true)
    Optional<Account> find(String username) {
        return people.findByUsername(username).map(Account::of);
    }

    /** The name typed is logged only where it is an account's: often enough it is a password in the wrong field. */
    void failed(Optional<Account> account, String address, String problem) {
        Changes details = Changes.none().note("problem", problem).note("from", address);
        account.ifPresent(known -> details.note("account", known.username()));
        SourceRef subject =
                account.map(known -> new SourceRef(PERSON, known.id().value())).orElse(null);
        audit.record(AuditKind.SIGN_IN_FAILED, null, subject, details);
    }

    /** The second step of signing in, or another that asks for a code. */
    void codeFailed(PersonId person, @Nullable String address, String problem) {
        Changes details = Changes.none().note("problem", "code-" + problem).note("from", address);
        audit.record(AuditKind.SIGN_IN_FAILED, null, new SourceRef(PERSON, person.value()), details);
    }

    void passwordRight(Account account, String address) {
        attempts.forget("account:" + account.username().toLowerCase(java.util.Locale.ROOT));
        attempts.takeBack("address:" + address);
    }

    /** What was counted under the key was meant well. */
    void forget(String key) {
        attempts.forget(key);
    }

    /** @param way by what the person showed who they are: password, code, recovery code, the demo's one click */
    public void signedIn(PersonId person, @Nullable String address, String way) {
        audit.record(
                AuditKind.SIGNED_IN,
                currentUsers.find(person, address).orElse(null),
                new SourceRef(PERSON, person.value()),
                Changes.none().note("way", way));
    }

    public void signedOut(CurrentUser user) {
        audit.record(AuditKind.SIGNED_OUT, user, new SourceRef(PERSON, user.id().value()), Changes.none());
    }

    /** Forgets attempts that no longer count. */
    public void sweep() {
        attempts.sweep(clock.instant().minus(SecondFactorCheck.DAY));
    }
}

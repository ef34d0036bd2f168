package com.keyuan.crm.people;

import com.keyuan.crm.shared.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/** Everybody chooses their own password; hashing happens outside of the transaction. */
@Service
@RequiredArgsConstructor
public class OwnPasswordService {

    private final PasswordChange change;
    private final PasswordHasher hasher;
    private final PasswordSettings settings;
    private final SignInRecords records;
    private final Clock clock;

    /** Since when the present one holds. */
    public Instant setAt(CurrentUser user) {
        return change.account(user).passwordSetAt();
    }

    /** What is asked of a new one. */
    public PasswordProfile profile() {
        return settings.profile();
    }

    /** Whether the present one has been theirs for longer than the profile allows. */
    public boolean isTooOld(CurrentUser user) {
        return settings.profile().isTooOld(setAt(user), clock.instant());
    }

    /**
     * @throws PasswordRefused when the present password is wrong, the new one is the same or breaks {@link PasswordRule}
     */
    public void choose(CurrentUser user, String present, String password) {
        Account account = change.account(user);
        requirePresent(account, present);
        if (password.equals(present)) {
            throw new PasswordRefused("same");
        }
        PasswordRule.check(settings.profile(), password, account.username());
        int remembered = settings.profile().remembered();
        if (change.former(user, remembered - 1).stream().anyMatch(old -> hasher.matches(password, old))) {
            throw new PasswordRefused("used", remembered);
        }
        change.store(user, hasher.hash(password), remembered - 1);
    }

    /** An open screen is no place to try passwords out: attempts are counted as at the door. */
    private void requirePresent(Account account, String present) {
        String key = "present:" + account.id();
        if (records.count(key, clock.instant(), SignInService.WINDOW) > SignInService.PER_ACCOUNT) {
            throw PresentPasswordWrong.tooOften();
        }
        if (!hasher.matches(present, account.passwordHash())) {
            throw new PresentPasswordWrong();
        }
        records.forget(key);
    }
}

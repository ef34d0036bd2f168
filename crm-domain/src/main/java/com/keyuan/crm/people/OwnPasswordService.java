package com.keyuan.crm.people;

import com.keyuan.crm.shared.CurrentUser;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/** Everybody chooses their own password; hashing happens outside of the transaction. */
@Service
@RequiredArgsConstructor
public class OwnPasswordService {

    private final PasswordChange change;
    private final PasswordHasher hasher;

    /**
     * @throws PasswordRefused when the present password is wrong, the new one is the same or breaks {@link PasswordRule}
     */
    public void choose(CurrentUser user, String present, String password) {
        Account account = change.account(user);
        if (!hasher.matches(present, account.passwordHash())) {
            throw new PresentPasswordWrong();
        }
        if (password.equals(present)) {
            throw new PasswordRefused("same");
        }
        PasswordRule.check(password, account.username());
        change.store(user, hasher.hash(password));
    }
}

package com.keyuan.crm.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/**
 * Lets people in. Not one transaction: the password is compared outside of any, because that takes a quarter of a
 * second, and a failed attempt stays counted.
 */
@Service
@RequiredArgsConstructor
public class SignInService {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int PER_ACCOUNT = 8;
    static final int PER_ADDRESS = 60; // a whole office may stand behind one

    private final SignInRecords records;
    private final SecondFactors factors;
    private final PasswordHasher hasher;
    private final PasswordSettings passwords;
    private final Clock clock;

    /**
     * @param username in any case
     * @return who it is, and what is still to be shown
     * @throws SignInRefused after writing the attempt to the log
     */
    public Admission signIn(String username, String password, String address) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        boolean throttled = records.count("account:" + name, clock.instant(), WINDOW) > PER_ACCOUNT;
        throttled |= records.count("address:" + address, clock.instant(), WINDOW) > PER_ADDRESS;
        Optional<Account> account = records.find(name);
        boolean matches = !throttled
                && hasher.matches(password, account.map(Account::passwordHash).orElse(hasher.ofNobody()));
        if (!matches || account.isEmpty() || !account.get().enabled()) {
            String problem = throttled ? "locked" : "failed";
            records.failed(account, address, problem);
            throw new SignInRefused(problem);
        }
        return admit(account.get(), address);
    }

    private Admission admit(Account account, String address) {
        records.passwordRight(account, address);
        boolean codeDue = factors.isInUse(account.id());
        if (!codeDue) {
            records.signedIn(account.id(), address, "password");
        }
        boolean tooOld = passwords.profile().isTooOld(account.passwordSetAt(), clock.instant());
        return new Admission(account.id(), account.passwordMustChange() || tooOld, codeDue);
    }
}

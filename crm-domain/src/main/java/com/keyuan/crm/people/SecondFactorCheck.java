package com.keyuan.crm.people;

import com.keyuan.crm.shared.PersonId;
import java.time.Clock;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes a code of the second factor. Not one transaction: an attempt is counted before its code is looked at, and a failed
 * one stays counted. Six digits can be tried out, so there is a limit for a quarter of an hour and one for the day.
 */
@Service
@RequiredArgsConstructor
public class SecondFactorCheck {

    static final int PER_WINDOW = 8;
    static final int PER_DAY = 40;
    static final Duration DAY = Duration.ofDays(1);

    private final SecondFactorKeeping keeping;
    private final SignInRecords records;
    private final Clock clock;

    /**
     * @param typed six digits or a recovery code
     * @return how it was shown, for the log: {@code code} or {@code recovery}
     * @throws CodeRefused after writing the attempt to the log
     */
    String require(PersonId person, String typed, @Nullable String address) {
        boolean locked = records.count("code:" + person, clock.instant(), SignInService.WINDOW) > PER_WINDOW;
        locked |= records.count("codes:" + person, clock.instant(), DAY) > PER_DAY;
        String way = typed.strip().matches("[0-9 ]+") ? "code" : "recovery";
        if (locked || !keeping.take(person, typed.replaceAll("\\s", ""), way.equals("recovery"))) {
            String problem = locked ? "locked" : "wrong";
            records.codeFailed(person, address, problem);
            throw new CodeRefused(problem);
        }
        records.forget("code:" + person);
        return way;
    }

    /**
     * The second step of signing in, after the password.
     *
     * @return what there is to know of the person's second factor now
     * @throws CodeRefused after writing the attempt to the log
     */
    public SecondFactors.SecondFactor signIn(PersonId person, String typed, String address) {
        String way = require(person, typed, address);
        records.signedIn(person, address, way);
        return keeping.find(person).orElseThrow();
    }
}

package com.keyuan.crm.people;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.people.SecondFactors.SecondFactor;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/**
 * Everybody sets up their own second factor, and turns it off again by a code of it; an administrator takes it from
 * somebody who has lost telephone and paper.
 */
@Service
@RequiredArgsConstructor
public class SecondFactorService {

    private final SecondFactorKeeping keeping;
    private final SecondFactorCheck check;
    private final SecondFactorSettings settings;
    private final Access access;
    private final Clock clock;

    /** None where the person has not begun to set one up. */
    public Optional<SecondFactor> find(PersonId person) {
        return keeping.find(person);
    }

    public boolean isRequiredOf(CurrentUser user) {
        return settings.isRequiredOf(user.roles());
    }

    /** What the person's telephone has to learn; none unless one was begun and not confirmed. */
    public Optional<Secret> secret(CurrentUser user) {
        return keeping.letters(user.id())
                .map(letters -> new Secret(keeping.account(user.id()).username(), letters));
    }

    /**
     * Makes a secret, to be confirmed by a first code.
     *
     * @throws FactorNotNow where one is in use, or when the person signed in too long ago
     */
    public void begin(CurrentUser user, Instant signedInAt) {
        if (signedInAt.plus(settings.fresh()).isBefore(clock.instant())) {
            throw new FactorNotNow("stale");
        }
        keeping.begin(user);
    }

    /**
     * From now on the person is asked for codes.
     *
     * @return the recovery codes, to be shown once
     * @throws CodeRefused when the code does not belong to the secret
     */
    public List<String> confirm(CurrentUser user, String code) {
        return keeping.confirm(user, code);
    }

    /** @return recovery codes in the place of the old ones, to be shown once */
    public List<String> renewCodes(CurrentUser user, String code) {
        check.require(user.id(), code, user.address());
        return keeping.renewCodes(user);
    }

    public void turnOff(CurrentUser user, String code) {
        check.require(user.id(), code, user.address());
        keeping.remove(user, user.id());
    }

    /**
     * The administrator takes it away; where the roles require one, the person sets up a new one after the next sign-in.
     *
     * @throws NotOneself when administrators mean themselves: a stranger at their desk would have it easy
     */
    public void reset(CurrentUser user, PersonId person) {
        access.require(user, Action.PEOPLE_ADMINISTER);
        if (user.isSelf(person)) {
            throw new NotOneself();
        }
        keeping.remove(user, person);
    }

    /**
     * What is scanned or typed into the telephone.
     *
     * @param letters the secret
     */
    public record Secret(String username, String letters) {}
}

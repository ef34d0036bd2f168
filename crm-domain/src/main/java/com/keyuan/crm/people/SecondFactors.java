package com.keyuan.crm.people;

import com.keyuan.crm.people.FactorSecrets.SealedSecret;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The second factors of our people. What is good once is a condition of the statement that takes it. */
public interface SecondFactors {

    Optional<SecondFactor> find(PersonId person);

    /** Whether the person is asked for a code. */
    boolean isInUse(PersonId person);

    /** Keeps a secret that is not confirmed yet, in the place of an older such one. @return false where one is in use */
    boolean begin(PersonId person, SealedSecret secret, Instant now);

    /** @return false unless one waits to be confirmed */
    boolean confirm(PersonId person, long step, Instant now);

    /** Takes the code of a step. @return false where this or a later one was taken before */
    boolean take(PersonId person, long step);

    /** Takes a recovery code. @return false where there is none, or it was taken before */
    boolean takeRecoveryCode(PersonId person, String hash, Instant now);

    /** From now on only these are good. */
    void replaceRecoveryCodes(PersonId person, Collection<String> hashes);

    /** With its recovery codes. @return false where there was none */
    boolean remove(PersonId person);

    /**
     * @param confirmedAt null until a first code has shown that the telephone has the secret
     * @param recoveryCodes how many are left
     */
    record SecondFactor(
            SealedSecret secret, Instant begunAt, @Nullable Instant confirmedAt, int recoveryCodes) {

        public boolean isInUse() {
            return confirmedAt != null;
        }
    }
}

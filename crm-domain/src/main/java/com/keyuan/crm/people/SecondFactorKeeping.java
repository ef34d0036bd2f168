package com.keyuan.crm.people;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.people.SecondFactors.SecondFactor;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stored side of second factors, each step one transaction. */
@Service
@Transactional
@RequiredArgsConstructor
class SecondFactorKeeping {

    private static final String FIELD = "secondFactor";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecondFactors factors;
    private final FactorSecrets secrets;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    @Transactional(readOnly = true)
    Optional<SecondFactor> find(PersonId person) {
        return factors.find(person);
    }

    @Transactional(readOnly = true)
    Account account(PersonId person) {
        return people.findById(person).map(Account::of).orElseThrow(() -> new NotFound("person", person));
    }

    /** The secret of one that was begun, in letters. */
    @Transactional(readOnly = true)
    Optional<String> letters(PersonId person) {
        return factors.find(person)
                .filter(factor -> !factor.isInUse())
                .map(factor -> SecretLetters.of(secrets.open(person, factor.secret())));
    }

    boolean take(PersonId person, String typed, boolean recovery) {
        if (recovery) {
            return factors.takeRecoveryCode(person, RecoveryCodes.hash(person, typed), clock.instant());
        }
        OptionalLong step = factors.find(person)
                .filter(SecondFactor::isInUse)
                .map(factor -> step(person, factor, typed))
                .orElse(OptionalLong.empty());
        return step.isPresent() && factors.take(person, step.getAsLong());
    }

    void begin(CurrentUser user) {
        byte[] secret = new byte[TimeCodeRule.SECRET_BYTES];
        RANDOM.nextBytes(secret);
        if (!factors.begin(user.id(), secrets.seal(user.id(), secret), clock.instant())) {
            throw new FactorNotNow("present");
        }
    }

    /** @return the recovery codes, known from now on to the person only */
    List<String> confirm(CurrentUser user, String typed) {
        SecondFactor begun =
                factors.find(user.id()).filter(factor -> !factor.isInUse()).orElseThrow(() -> new FactorNotNow("none"));
        OptionalLong step = step(user.id(), begun, typed.replaceAll("\\s", ""));
        Instant now = clock.instant();
        if (step.isEmpty() || !factors.confirm(user.id(), step.getAsLong(), now)) {
            throw new CodeRefused("wrong");
        }
        audit.changed(user, ref(user.id()), Changes.none().field(FIELD, false, true));
        return newCodes(user.id());
    }

    List<String> renewCodes(CurrentUser user) {
        audit.changed(user, ref(user.id()), Changes.none().note("recoveryCodes", RecoveryCodes.HOW_MANY));
        return newCodes(user.id());
    }

    /** @param user the person themselves, or an administrator */
    void remove(CurrentUser user, PersonId person) {
        if (!factors.remove(person)) {
            throw new FactorNotNow("none");
        }
        audit.changed(user, ref(person), Changes.none().field(FIELD, true, false));
    }

    private List<String> newCodes(PersonId person) {
        List<String> codes = RecoveryCodes.make();
        factors.replaceRecoveryCodes(
                person,
                codes.stream().map(code -> RecoveryCodes.hash(person, code)).toList());
        return codes;
    }

    private OptionalLong step(PersonId person, SecondFactor factor, String typed) {
        return TimeCodeRule.stepOf(secrets.open(person, factor.secret()), typed, clock.instant());
    }

    private static SourceRef ref(PersonId person) {
        return new SourceRef("person", person.value());
    }
}

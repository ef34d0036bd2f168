package com.keyuan.crm.people;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import java.security.SecureRandom;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/**
 * Lets new people in, and those who forgot their password: with one made here, shown once, good for choosing an own
 * one. Hashing happens outside of the transaction.
 */
@Service
@RequiredArgsConstructor
public class Hiring {

    /** Without letters and digits that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 14;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Access access;
    private final PeopleAdministration administration;
    private final PasswordHasher hasher;

    /** @return the password, to be handed over by the administrator; none if the same person was hired already */
    public Optional<String> hire(CurrentUser user, PersonId id, String username, PersonDetails details) {
        access.require(user, Action.PEOPLE_ADMINISTER);
        String password = password();
        boolean hired = administration.create(user, id, username, details, hasher.hash(password));
        return hired ? Optional.of(password) : Optional.empty();
    }

    /** @return the new password, to be handed over by the administrator */
    public String givePassword(CurrentUser user, PersonId id) {
        access.require(user, Action.PEOPLE_ADMINISTER);
        String password = password();
        administration.givePassword(user, id, hasher.hash(password));
        return password;
    }

    private static String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}

package com.keyuan.crm.people;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends an account, whoever has the right to; that is asked before. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@RequiredArgsConstructor
public class AccountClosing {

    private final People people;
    private final Audit audit;

    /**
     * Dead on the next request, wherever the person is signed in.
     *
     * @throws NotOneself when somebody ends their own
     * @throws LastAdministrator when nobody would be left to administer
     */
    public void close(CurrentUser user, PersonId id) {
        if (user.isSelf(id)) {
            throw new NotOneself();
        }
        Person person = people.findById(id).orElseThrow(() -> new NotFound("person", id));
        if (people.lockAdministrators().equals(Set.of(id))) {
            throw new LastAdministrator();
        }
        audit.changed(
                user, new SourceRef("person", id.value()), Changes.none().field("enabled", person.isEnabled(), false));
        person.disable();
    }
}

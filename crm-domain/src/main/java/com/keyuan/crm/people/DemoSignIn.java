package com.keyuan.crm.people;

import com.keyuan.crm.shared.Role;
import java.util.List;

/** Who can be signed in as by one click. Only the demo company has one; without it there is no such way in. */
public interface DemoSignIn {

    List<DemoPerson> people();

    /** @param role the role in whose place the person stands on the sign-in page */
    record DemoPerson(String username, String name, Role role) {}
}

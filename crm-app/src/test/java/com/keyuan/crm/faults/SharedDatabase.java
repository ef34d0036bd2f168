package com.keyuan.crm.faults;

import com.keyuan.crm.shared.TestDatabase;
import java.net.URI;

/** A PostgreSQL beside the application, as a company has it, reached over a wire. */
final class SharedDatabase {

    private final TestDatabase database = TestDatabase.another();

    Found found() {
        return new Found(database.url(), TestDatabase.OWNER, TestDatabase.PASSWORD);
    }

    int port() {
        return URI.create(database.url().substring("jdbc:".length())).getPort();
    }

    /** The options by which a node reaches it at a port. */
    String[] options(int port) {
        String url = database.url();
        return new String[] {
            "--crm.database.url=jdbc:postgresql://127.0.0.1:" + port + url.substring(url.lastIndexOf('/')),
            "--crm.database.user=" + TestDatabase.APPLICATION,
            "--crm.database.password=" + TestDatabase.PASSWORD,
            "--crm.database.owner.user=" + TestDatabase.OWNER,
            "--crm.database.owner.password=" + TestDatabase.PASSWORD
        };
    }
}

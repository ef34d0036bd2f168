package com.keyuan.crm;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where the database is and as whom the application and the migrations sign in. */
record DatabaseAddress(String url, Credentials application, Credentials owner) {

    record Credentials(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }

    /** A connection outside the pool, for work that takes its time. */
    Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(url, owner.user(), owner.password());
    }
}

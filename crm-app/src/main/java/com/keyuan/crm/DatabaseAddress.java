package com.keyuan.crm;

/** Where the database is and as whom the application and the migrations sign in. */
record DatabaseAddress(String url, Credentials application, Credentials owner) {

    record Credentials(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }
}

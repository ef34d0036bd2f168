package com.keyuan.crm;

import com.keyuan.crm.FirstAdministrator.AdministratorSettings;
import java.util.ArrayList;
import java.util.List;

/** All that a company's first start still needs, told at once rather than one start after the other. */
final class Missing {

    private static final String DATABASE = """
            a database: CRM_DATABASE_URL, CRM_DATABASE_USER and CRM_DATABASE_PASSWORD (and CRM_DATABASE_OWNER_USER,
                CRM_DATABASE_OWNER_PASSWORD for the user who migrates), or CRM_DATABASE_EMBEDDED=true
                to have the application run its own, or --spring.profiles.active=demo for the demo company""";
    private static final String ADMINISTRATOR = """
            a first administrator, unless the database has one: CRM_ADMINISTRATOR_USERNAME and CRM_ADMINISTRATOR_PASSWORD""";

    private Missing() {}

    /** @return what to do, a line for each thing that is missing */
    static String withoutDatabase(KeySettings keys, DataDirectory data, AdministratorSettings administrator) {
        List<String> missing = new ArrayList<>(List.of(DATABASE.strip()));
        KeyConfiguration.missing(keys, data)
                .forEach(purpose ->
                        missing.add("the " + purpose + " key: CRM_KEYS_" + purpose.toUpperCase(java.util.Locale.ROOT)
                                + ", or a file " + purpose + "-1.key in CRM_KEYS_DIRECTORY (openssl rand -base64 32)"));
        if (administrator.username() == null || administrator.password() == null) {
            missing.add(ADMINISTRATOR.strip());
        }
        return "Set\n  - " + String.join("\n  - ", missing);
    }
}

package com.keyuan.crm;

import com.keyuan.crm.shared.TestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives the application the test database as a company gives it its own: by CRM_DATABASE_URL and what follows. */
public class ExternalTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "crm.database.url=" + TestDatabase.shared().url(),
                        "crm.database.user=" + TestDatabase.APPLICATION,
                        "crm.database.password=" + TestDatabase.PASSWORD,
                        "crm.database.owner.user=" + TestDatabase.OWNER,
                        "crm.database.owner.password=" + TestDatabase.PASSWORD)
                .applyTo(context);
    }
}

package com.keyuan.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.shared.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.NestedExceptionUtils;

/** The packaged application without a profile starts with nothing of its own making. */
class StartTests {

    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static final TestDatabase DATABASE = TestDatabase.another();

    @TempDir
    private Path data;

    @Test
    void refusesToStartWithoutADatabase() {
        refuses("No database is configured.");
    }

    @Test
    void saysAllThatIsMissingAtOnce() {
        assertThat(Missing.withoutDatabase(
                        new KeySettings(null, false, null, KEY, null, null),
                        new DataDirectory(data),
                        new FirstAdministrator.AdministratorSettings(null, null, null, null)))
                .contains("CRM_DATABASE_URL", "the encryption key", "the audit key", "CRM_ADMINISTRATOR_USERNAME")
                .doesNotContain("the index key")
                .hasLineCount(7);
    }

    @Test
    void refusesADatabaseThatItCannotReach() {
        refuses(
                "cannot be reached", "--crm.database.url=jdbc:postgresql://127.0.0.1:1/crm",
                "--crm.database.user=crm", "--crm.database.password=x");
    }

    @Test
    void refusesToStartWithoutKeys() {
        refuses("key.", database());
    }

    @Test
    void refusesToStartWithoutAnAdministrator() {
        refuses("There is no administrator yet.", with(database(), keys(KEY)));
    }

    @Test
    void refusesATooSimplePasswordForTheAdministrator() {
        refuses(
                "too simple",
                with(
                        with(database(), keys(KEY)),
                        "--crm.administrator.username=admin",
                        "--crm.administrator.password=admin12345678"));
    }

    @Test
    void refusesAKeyThatIsNotTheDatabases() {
        refuses("There is no administrator yet.", with(database(), keys(KEY)));
        refuses(
                "is not the one this database was written with",
                with(database(), keys("ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=")));
    }

    private static String[] database() {
        return new String[] {
            "--crm.database.url=" + DATABASE.url(),
            "--crm.database.user=" + TestDatabase.APPLICATION,
            "--crm.database.password=" + TestDatabase.PASSWORD,
            "--crm.database.owner.user=" + TestDatabase.OWNER,
            "--crm.database.owner.password=" + TestDatabase.PASSWORD
        };
    }

    private static String[] keys(String key) {
        return new String[] {
            "--crm.keys.encryption=start:" + key, "--crm.keys.index=" + key, "--crm.keys.audit=start:" + key
        };
    }

    private static String[] with(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private void refuses(String because, String... arguments) {
        SpringApplication application = new SpringApplication(CrmApplication.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setRegisterShutdownHook(false);
        String[] own = with(
                arguments,
                "--crm.data=" + data,
                "--server.port=0",
                "--logging.level.root=off",
                "--db-scheduler.enabled=false",
                "--spring.main.banner-mode=off");
        assertThatThrownBy(() -> application.run(own).close()).satisfies(failure -> {
            Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
            Throwable cause = failure;
            while (cause != null && !(cause instanceof CannotStart)) {
                cause = cause.getCause();
            }
            assertThat(cause).as(root.toString()).isNotNull();
            assertThat(cause).hasMessageContaining(because);
        });
    }
}

package com.keyuan.crm;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.AuditSealing;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

@CommittingTest
@ApplicationTest
@RequiredArgsConstructor
class AuditCommandTests {

    private static final String KEY = "QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl8=";

    private final Audit audit;
    private final AuditSealing sealing;
    private final TransactionTemplate transaction;

    @Test
    void saysWhetherTheChainHoldsAndWhetherItCouldTell(@TempDir Path data) throws Exception {
        transaction.executeWithoutResult(status ->
                audit.record(AuditKind.VIEWED, null, null, Changes.none().note("page", "customers")));
        sealing.sealDue();
        assertThat(verify(TestDatabase.shared().url(), data)).isEqualTo(AuditCommand.HOLDS);

        try (Connection connection = TestDatabase.shared().superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("update audit_entry set kind = 'SEARCHED'");
        }
        assertThat(verify(TestDatabase.shared().url(), data)).isEqualTo(AuditCommand.BROKEN);
        assertThat(verify("jdbc:postgresql://127.0.0.1:1/crm", data)).isEqualTo(AuditCommand.NOT_VERIFIED);
    }

    private static int verify(String url, Path data) {
        return AuditCommand.run(
                "--verify-audit",
                "--crm.data=" + data,
                "--crm.database.url=" + url,
                "--crm.database.user=" + TestDatabase.APPLICATION,
                "--crm.database.password=" + TestDatabase.PASSWORD,
                "--crm.keys.audit=test:" + KEY);
    }
}

package com.keyuan.crm.safekeeping.persistence;

import com.keyuan.crm.customer.BlindIndex;
import com.keyuan.crm.customer.ContactField;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.ContactSecrets;
import com.keyuan.crm.customer.MaskRule;
import com.keyuan.crm.customer.Sealed;
import com.keyuan.crm.customer.SealedKey;
import com.keyuan.crm.customer.SecretUnreadable;
import com.keyuan.crm.shared.ConsistencyCheck;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether every number and address can be read, is shown by its own mask and is found by its own hashes. */
@Component
@RequiredArgsConstructor
class ContactSecretsCheck implements ConsistencyCheck {

    private static final int FETCH = 500;

    private final JdbcClient jdbc;
    private final ContactSecrets secrets;

    @Override
    public String promise() {
        return "customer: every number of a contact can be read, and is found and masked as itself";
    }

    @Override
    public void look(Consumer<String> broken) {
        jdbc.sql("""
                        select contact.*, (
                            select string_agg(field || ' ' || part || ' ' || translate(encode(hash, 'base64'), E'\\n', ''), ',')
                            from contact_index where contact_id = contact.id) as kept
                        from contact""").withFetchSize(FETCH).query((RowCallbackHandler) row -> look(row, broken));
    }

    private void look(ResultSet row, Consumer<String> broken) throws SQLException {
        ContactId contact = ContactId.of(row.getString("id"));
        SealedKey key = new SealedKey(row.getString("key_id"), sealed(row.getBytes("wrapped_key")));
        Set<String> expected = new TreeSet<>();
        for (ContactField field : ContactField.values()) {
            byte[] stored = row.getBytes(field.column());
            if (stored == null) {
                continue;
            }
            try {
                String plain = secrets.open(key, contact, field, sealed(stored));
                if (!MaskRule.mask(field, plain).equals(row.getString(field.column() + "_masked"))) {
                    broken.accept("the mask of the " + field + " of contact " + contact + " is another one's");
                }
                secrets.index(field, plain).forEach(entry -> expected.add(words(entry)));
            } catch (SecretUnreadable | IllegalStateException unreadable) {
                broken.accept("the " + field + " of contact " + contact + " cannot be read");
                return;
            }
        }
        if (!expected.equals(kept(row.getString("kept")))) {
            broken.accept("contact " + contact + " is not found by its own numbers");
        }
    }

    private static String words(BlindIndex entry) {
        return entry.field() + " " + entry.part() + " " + entry.hash();
    }

    private static Set<String> kept(@Nullable String joined) {
        return joined == null ? Set.of() : new TreeSet<>(Arrays.asList(joined.split(",", -1)));
    }

    private static Sealed sealed(byte[] stored) {
        return new Sealed(Base64.getEncoder().encodeToString(stored));
    }
}

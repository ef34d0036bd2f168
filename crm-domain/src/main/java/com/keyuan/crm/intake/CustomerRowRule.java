package com.keyuan.crm.intake;

import static com.keyuan.crm.intake.IntakeField.ADDRESS;
import static com.keyuan.crm.intake.IntakeField.CONTACT_EMAIL;
import static com.keyuan.crm.intake.IntakeField.CONTACT_MESSAGING;
import static com.keyuan.crm.intake.IntakeField.CONTACT_NAME;
import static com.keyuan.crm.intake.IntakeField.CONTACT_NOTES;
import static com.keyuan.crm.intake.IntakeField.CONTACT_PHONE;
import static com.keyuan.crm.intake.IntakeField.CONTACT_TITLE;
import static com.keyuan.crm.intake.IntakeField.CREDIT_CODE;
import static com.keyuan.crm.intake.IntakeField.ESTIMATE;
import static com.keyuan.crm.intake.IntakeField.HEADCOUNT;
import static com.keyuan.crm.intake.IntakeField.HOLDER;
import static com.keyuan.crm.intake.IntakeField.INDUSTRY;
import static com.keyuan.crm.intake.IntakeField.KIND;
import static com.keyuan.crm.intake.IntakeField.NAME;
import static com.keyuan.crm.intake.IntakeField.PREFERENCES;
import static com.keyuan.crm.intake.IntakeField.REGION;
import static com.keyuan.crm.intake.IntakeField.SHORT_NAME;
import static com.keyuan.crm.intake.IntakeField.SOURCE;
import static com.keyuan.crm.intake.IntakeField.SPECIAL_NEEDS;

import com.keyuan.crm.customer.ContactDetails;
import com.keyuan.crm.customer.ContactField;
import com.keyuan.crm.customer.CreditCode;
import com.keyuan.crm.customer.CustomerDetails;
import com.keyuan.crm.customer.CustomerName;
import com.keyuan.crm.customer.Reach;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a row of customers: a new customer with its contact, a further contact of one that is here, or nothing
 * new.
 */
final class CustomerRowRule {

    private static final String NEW = "new";

    private CustomerRowRule() {}

    static RowCheck<CustomerLine> check(RowCells row, IntakeFacts facts) {
        List<Finding> findings = new ArrayList<>();
        CustomerName name = taken(NAME, row, findings, () -> new CustomerName(row.get(NAME)));
        CreditCode code = row.get(CREDIT_CODE).isEmpty()
                ? null
                : taken(CREDIT_CODE, row, findings, () -> new CreditCode(row.get(CREDIT_CODE)));
        CustomerDetails details = details(row, code, facts, findings);
        Reference holder = facts.resolve(HOLDER, row.get(HOLDER), findings);
        ContactDetails contact = contact(row, findings);
        List<Reach> reaches = reaches(row, contact, findings);
        if (name == null || details == null || RowCheck.isBad(findings)) {
            return RowCheck.of(RowOutcome.BAD, findings);
        }
        String present = present(name, code, facts);
        String contactMark = contact == null ? null : mark(name, contact);
        if (present != null && (contactMark == null || facts.isFingerprintKnown(contactMark))) {
            findings.add(Finding.note(NAME, "here", name.value()));
            return RowCheck.of(RowOutcome.KNOWN, findings);
        }
        if (present == null) {
            facts.learn(NAME, name.value(), NEW);
        }
        if (contactMark != null) {
            facts.learnFingerprint(contactMark);
        }
        String id = NEW.equals(present) ? null : present;
        return new RowCheck<>(
                RowOutcome.GOOD, findings, new CustomerLine(id, name, details, holder, contact, reaches), null);
    }

    /** By what a contact of a customer is known again. */
    static String mark(CustomerName customer, ContactDetails contact) {
        return customer.key() + "\n" + contact.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String present(CustomerName name, @Nullable CreditCode code, IntakeFacts facts) {
        Optional<String> byCode = code == null ? Optional.empty() : facts.idOf(CREDIT_CODE, code.value());
        return byCode.or(() -> facts.idOf(NAME, name.value())).orElse(null);
    }

    private static @Nullable CustomerDetails details(
            RowCells row, @Nullable CreditCode code, IntakeFacts facts, List<Finding> findings) {
        Money estimate = CellRule.amount(ESTIMATE, row.get(ESTIMATE), findings).orElse(null);
        return taken(
                ESTIMATE,
                row,
                findings,
                () -> new CustomerDetails(
                        CellRule.text(SHORT_NAME, row.get(SHORT_NAME), 40, findings),
                        code,
                        facts.resolve(KIND, row.get(KIND), findings).id(),
                        facts.resolve(INDUSTRY, row.get(INDUSTRY), findings).id(),
                        facts.resolve(REGION, row.get(REGION), findings).id(),
                        CellRule.text(ADDRESS, row.get(ADDRESS), 200, findings),
                        CellRule.headcount(HEADCOUNT, row.get(HEADCOUNT), findings)
                                .orElse(null),
                        estimate,
                        CellRule.text(SPECIAL_NEEDS, row.get(SPECIAL_NEEDS), 1000, findings),
                        CellRule.text(PREFERENCES, row.get(PREFERENCES), 1000, findings),
                        facts.resolve(SOURCE, row.get(SOURCE), findings).id()));
    }

    private static @Nullable ContactDetails contact(RowCells row, List<Finding> findings) {
        boolean reachable = !(row.get(CONTACT_PHONE) + row.get(CONTACT_EMAIL) + row.get(CONTACT_MESSAGING)).isEmpty();
        if (row.get(CONTACT_NAME).isEmpty()) {
            if (reachable) {
                findings.add(Finding.blocking(CONTACT_NAME, "contactUnnamed", ""));
            }
            return null;
        }
        String title = CellRule.text(CONTACT_TITLE, row.get(CONTACT_TITLE), 60, findings);
        String notes = CellRule.text(CONTACT_NOTES, row.get(CONTACT_NOTES), 1000, findings);
        return taken(
                CONTACT_NAME,
                row,
                findings,
                () -> new ContactDetails(row.get(CONTACT_NAME), title, null, null, notes, false));
    }

    private static List<Reach> reaches(RowCells row, @Nullable ContactDetails contact, List<Finding> findings) {
        List<Reach> reaches = new ArrayList<>();
        if (contact != null) {
            add(reaches, ContactField.PHONE, CONTACT_PHONE, row, findings);
            add(reaches, ContactField.EMAIL, CONTACT_EMAIL, row, findings);
            add(reaches, ContactField.MESSAGING, CONTACT_MESSAGING, row, findings);
        }
        return reaches;
    }

    private static void add(
            List<Reach> reaches, ContactField reach, IntakeField field, RowCells row, List<Finding> findings) {
        if (!row.get(field).isEmpty()) {
            Reach taken = taken(field, row, findings, () -> new Reach(reach, row.get(field)));
            if (taken != null) {
                reaches.add(taken);
            }
        }
    }

    /** The rules of the customer room say what a value may be; their no is a finding at its cell. */
    private static <T> @Nullable T taken(IntakeField field, RowCells row, List<Finding> findings, Supplier<T> value) {
        try {
            return value.get();
        } catch (RuleViolation refused) {
            findings.add(Finding.blocking(field, row.get(field).isEmpty() ? "missing" : "notUsable", row.get(field)));
            return null;
        }
    }
}

package com.keyuan.crm.intake;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.order.Product;
import com.keyuan.crm.order.ProductId;
import com.keyuan.crm.order.Products;
import com.keyuan.crm.people.People;
import com.keyuan.crm.people.Person;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Enters what a file names and nobody knew: a product, a salesperson of former days. */
@Component
@RequiredArgsConstructor
class IntakeNewcomers {

    /** No encoder makes such a hash, so no password fits it. */
    private static final String NO_PASSWORD = "{none}";

    private final Products products;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    ProductId product(CurrentUser user, String name) {
        ProductId id = ProductId.next();
        products.save(new Product(id, name));
        audit.record(
                AuditKind.CREATED,
                user,
                new SourceRef("product", id.value()),
                Changes.none().note("name", name));
        return id;
    }

    /** In the importer's department, disabled: a name that orders may bear, no one who could sign in. */
    PersonId formerSalesperson(CurrentUser user, String name) {
        PersonId id = PersonId.next();
        Person person = new Person(
                id,
                "import-" + id.toString().replace("-", "").substring(0, 32),
                name,
                user.department(),
                Set.of(Role.SALES),
                null,
                NO_PASSWORD,
                clock.instant());
        person.disable();
        people.save(person);
        audit.record(
                AuditKind.CREATED,
                user,
                new SourceRef("person", id.value()),
                Changes.none().note("name", name).note("enabled", false));
        return id;
    }
}

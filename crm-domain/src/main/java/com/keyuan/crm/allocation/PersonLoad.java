package com.keyuan.crm.allocation;

import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One person's customers as the principles weigh them.
 *
 * @param department the one whose principles the person counts for: the nearest with a manager, else the own
 * @param selling a present salesperson, not somebody who left or does other work and still holds customers
 * @param a customers of tier A, b and c likewise
 * @param revenue net revenue of the customers in the last 365 days, CNY without VAT
 * @param reviewDays days since each customer was last reviewed, added up
 */
public record PersonLoad(
        PersonId person,
        String name,
        DepartmentId department,
        String departmentName,
        @Nullable Level level,
        boolean selling,
        int a,
        int b,
        int c,
        BigDecimal revenue,
        long reviewDays) {

    public int customers() {
        return a + b + c;
    }

    /** The tier-weighted load: an A customer counts four, a B two, a C one. */
    public int weight() {
        return 4 * a + 2 * b + c;
    }

    /** With a customer more, just reviewed. */
    PersonLoad with(CustomerLoad customer) {
        return changed(customer.tier(), 1, customer.revenue(), 0);
    }

    PersonLoad without(CustomerLoad customer) {
        return changed(customer.tier(), -1, customer.revenue().negate(), -customer.reviewDays());
    }

    private PersonLoad changed(char tier, int by, BigDecimal more, long days) {
        return new PersonLoad(
                person,
                name,
                department,
                departmentName,
                level,
                selling,
                a + (tier == 'A' ? by : 0),
                b + (tier == 'B' ? by : 0),
                c + (tier == 'C' ? by : 0),
                revenue.add(more),
                reviewDays + days);
    }
}

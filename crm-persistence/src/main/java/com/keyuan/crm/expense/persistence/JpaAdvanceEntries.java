package com.keyuan.crm.expense.persistence;

import com.keyuan.crm.expense.AdvanceEntries;
import com.keyuan.crm.expense.AdvanceEntry;
import com.keyuan.crm.expense.AdvanceEntryId;
import com.keyuan.crm.expense.AdvanceId;
import com.keyuan.crm.expense.ExpenseClaimId;
import com.keyuan.crm.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaAdvanceEntries extends AdvanceEntries, Repository<AdvanceEntry, AdvanceEntryId> {

    @Override
    default List<Offset> offsetsOf(ExpenseClaimId claim) {
        return sumsOf(claim).stream()
                .map(row -> new Offset(new AdvanceId((UUID) row[0]), new Money(((BigDecimal) row[1]).negate())))
                .toList();
    }

    @Query("""
            select e.advance.value, sum(e.amount.amount) from AdvanceEntry e
            where e.claim = :claim and e.kind in (OFFSET, RELEASED)
            group by e.advance.value having sum(e.amount.amount) < 0 order by e.advance.value""")
    List<Object[]> sumsOf(ExpenseClaimId claim);

    @Override
    default Money bookedOf(AdvanceId advance) {
        return new Money(bookedSum(advance));
    }

    @Query("""
            select coalesce(sum(e.amount.amount), 0) from AdvanceEntry e
            where e.advance = :advance and e.kind in (BOOKED, ADJUSTED)""")
    BigDecimal bookedSum(AdvanceId advance);

    @Override
    @Query("select count(e) > 0 from AdvanceEntry e where e.kind = REPAID and e.reference = :reference")
    boolean repaidBefore(String reference);
}

package com.keyuan.crm.expense.persistence;

import com.keyuan.crm.expense.ExpenseNumbers;
import com.keyuan.crm.shared.BusinessZone;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The row of the month is the lock: a number is taken only by what is committed. */
@Repository
@RequiredArgsConstructor
class SqlExpenseNumbers implements ExpenseNumbers {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyMM");

    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public String next(Paper paper) {
        String month = MONTH.format(BusinessZone.today(clock));
        int number = jdbc.sql("""
                        insert into expense_number (prefix, month, last) values (:prefix, :month, 1)
                        on conflict (prefix, month) do update set last = expense_number.last + 1 returning last""")
                .param("prefix", paper.name())
                .param("month", month)
                .query(Integer.class)
                .single();
        return "%s-%s-%03d".formatted(paper, month, number);
    }
}

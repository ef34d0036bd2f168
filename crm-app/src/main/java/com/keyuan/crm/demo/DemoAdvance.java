package com.keyuan.crm.demo;

import static com.keyuan.crm.demo.DemoTrips.at;
import static com.keyuan.crm.demo.DemoTrips.before;

import com.keyuan.crm.expense.AdvanceEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money given to somebody of the demo before a trip, with its ledger.
 *
 * @param entries grows while claims are set against it
 */
record DemoAdvance(String person, LocalDate on, String purpose, List<Entry> entries) {

    /** @param amount seen from the debt, as in the ledger */
    record Entry(
            AdvanceEntry.Kind kind,
            BigDecimal amount,
            @Nullable UUID claim,
            @Nullable String reference,
            Instant at) {}

    /** Some long settled, three open; the oldest first. */
    static List<DemoAdvance> given(LocalDate today) {
        DemoAdvance repaid = of("luoyiheng", before(today, 240), 1500, "第一次独自出差备用");
        repaid.repay("JT20260318-0042", at(before(today, 215), 14, 5));
        return List.of(
                repaid,
                of("gunanqiao", before(today, 160), 4000, "苏州展会布展"),
                of("chenwangshu", before(today, 95), 2500, "宁波项目驻场"),
                of("linjiahe", before(today, 3), 900, "台州、宁波出差备用"),
                of("duanxiuyuan", before(today, 2), 1200, "佛山客户年会"),
                of("fangyining", before(today, 1), 600, "广州出差备用"));
    }

    private static DemoAdvance of(String person, LocalDate on, int amount, String purpose) {
        DemoAdvance advance = new DemoAdvance(person, on, purpose, new ArrayList<>());
        advance.entries.add(new Entry(AdvanceEntry.Kind.BOOKED, BigDecimal.valueOf(amount), null, null, at(on, 9, 0)));
        return advance;
    }

    BigDecimal remaining() {
        return entries.stream().map(Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Sets at most this much against a claim. */
    BigDecimal offset(BigDecimal most, UUID claim, Instant cleared) {
        BigDecimal taken = most.min(remaining());
        if (taken.signum() > 0) {
            entries.add(new Entry(AdvanceEntry.Kind.OFFSET, taken.negate(), claim, null, cleared));
        }
        return taken.max(BigDecimal.ZERO);
    }

    private void repay(String reference, Instant at) {
        entries.add(new Entry(AdvanceEntry.Kind.REPAID, remaining().negate(), null, reference, at));
    }
}

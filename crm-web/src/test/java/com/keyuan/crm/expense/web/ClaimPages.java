package com.keyuan.crm.expense.web;

import com.keyuan.crm.attachment.AttachmentId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.expense.CityClass;
import com.keyuan.crm.expense.ClaimHead;
import com.keyuan.crm.expense.ClaimLineRow;
import com.keyuan.crm.expense.ClaimMove;
import com.keyuan.crm.expense.ClaimPage;
import com.keyuan.crm.expense.ClaimQueries;
import com.keyuan.crm.expense.ClaimState;
import com.keyuan.crm.expense.ClaimVersion;
import com.keyuan.crm.expense.ExpenseClaimId;
import com.keyuan.crm.expense.ExpenseLineId;
import com.keyuan.crm.expense.GateBlock;
import com.keyuan.crm.expense.GateFace;
import com.keyuan.crm.expense.GateVerdict;
import com.keyuan.crm.expense.LineCategory;
import com.keyuan.crm.expense.OverrideRow;
import com.keyuan.crm.expense.PaymentBatchId;
import com.keyuan.crm.expense.PaymentRow;
import com.keyuan.crm.expense.ReportStage;
import com.keyuan.crm.expense.VersionDifference;
import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.trip.TripId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claim of 周砚青 for a trip to 苏州 with a train ticket and two nights, as somebody sees it. */
final class ClaimPages {

    static final ExpenseClaimId ID = ExpenseClaimId.next();
    static final ExpenseLineId TRAIN = ExpenseLineId.next();
    static final ExpenseLineId HOTEL = ExpenseLineId.next();
    static final CustomerId CUSTOMER = CustomerId.next();
    static final LocalDate FROM = LocalDate.of(2026, 3, 10);
    static final Instant AT = TestClock.BEGINNING;

    private ClaimPages() {}

    static ClaimPage own(ClaimState state) {
        return page(
                state,
                new ClaimPage.Rights(state == ClaimState.DRAFT, state == ClaimState.REJECTED, false, false),
                open(GateFace.VERIFIED));
    }

    static ClaimPage withFinance(ClaimState state, GateVerdict verdict) {
        return page(state, new ClaimPage.Rights(false, false, true, state == ClaimState.SUBMITTED), verdict);
    }

    static GateVerdict open(GateFace face) {
        return new GateVerdict(null, null, face);
    }

    static GateVerdict blocked(GateBlock block) {
        return new GateVerdict(block, block == GateBlock.NOT_VERIFIED ? LocalDate.of(2026, 3, 26) : null, null);
    }

    private static ClaimPage page(ClaimState state, ClaimPage.Rights may, GateVerdict verdict) {
        return new ClaimPage(
                head(state),
                List.of(train(), hotel()),
                ReportStage.QUALIFIED,
                verdict,
                List.of(
                        new ClaimMove(1, ClaimState.DRAFT, ClaimState.SUBMITTED, AT, "周砚青", null),
                        new ClaimMove(0, null, ClaimState.DRAFT, AT, "周砚青", null)),
                VersionDifference.between(List.of(
                        new ClaimVersion(1, AT, Money.of("100.00"), List.of(version("100.00", null))),
                        new ClaimVersion(2, AT, Money.of("120.00"), List.of(version("120.00", "二等座"))))),
                List.of(new OverrideRow(1, GateBlock.NOT_VERIFIED, "客户停产检修", "季云舒", AT, null, null)),
                List.of(new PaymentRow(
                        ID,
                        "BX-2603-001",
                        PaymentBatchId.next(),
                        "FK-2603-001",
                        1,
                        Money.of("620.00"),
                        "周砚青",
                        "6217000000001234567",
                        "中国银行",
                        AT,
                        state == ClaimState.PAY_FAILED ? AT : null,
                        state == ClaimState.PAY_FAILED ? "账户已销户" : null)),
                List.of(new ClaimQueries.TripCustomer(CUSTOMER, "江北恒桥建设集团")),
                Money.of("300.00"),
                null,
                may);
    }

    private static ClaimHead head(ClaimState state) {
        boolean cleared = state == ClaimState.CLEARED || state == ClaimState.PAID || state == ClaimState.PAY_FAILED;
        return new ClaimHead(
                ID,
                7,
                "BX-2603-001",
                state,
                AT,
                2,
                TripId.next(),
                "CL-2603-001",
                "年度框架",
                "苏州",
                new DateRange(FROM, FROM.plusDays(2)),
                PersonId.next(),
                "周砚青",
                "华东一部",
                Money.of("920.00"),
                Money.of("820.00"),
                cleared ? Money.of("200.00") : Money.ZERO,
                state == ClaimState.REJECTED ? "发票看不清" : null,
                cleared ? GateFace.NOT_REACHED : null,
                AT,
                cleared ? AT : null,
                cleared ? "季云舒" : null,
                false,
                state == ClaimState.PAID ? AT : null);
    }

    private static ClaimLineRow train() {
        return line(
                TRAIN,
                1,
                LineCategory.TRANSPORT,
                1,
                "120.00",
                "120.00",
                null,
                List.of(new ClaimLineRow.LineFile(AttachmentId.next(), "火车票.pdf")),
                null);
    }

    private static ClaimLineRow hotel() {
        return line(HOTEL, 2, LineCategory.LODGING, 2, "800.00", "700.00", "住宿超标", List.of(), Money.of("100.00"));
    }

    private static ClaimLineRow line(
            ExpenseLineId id,
            int position,
            LineCategory category,
            int days,
            String amount,
            String allowed,
            @Nullable String cut,
            List<ClaimLineRow.LineFile> files,
            @Nullable Money over) {
        return new ClaimLineRow(
                id,
                3,
                position,
                category,
                FROM,
                days,
                "苏州",
                CityClass.SECOND,
                Money.of(amount),
                null,
                "2632000000000000%04d".formatted(position),
                Money.of(amount),
                position == 1 ? CUSTOMER : null,
                position == 1 ? "江北恒桥建设集团" : null,
                null,
                Money.of(allowed),
                cut,
                false,
                files,
                over);
    }

    private static ClaimVersion.Line version(String amount, @Nullable String note) {
        return new ClaimVersion.Line(
                TRAIN, 1, LineCategory.TRANSPORT, FROM, 1, "苏州", Money.of(amount), "26320000000000000001", null, note);
    }
}

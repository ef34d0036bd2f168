package com.keyuan.crm.access;

import static com.keyuan.crm.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.ApplicationTest;
import com.keyuan.crm.DatabaseDigest;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.expense.ClaimClearing;
import com.keyuan.crm.expense.ExpenseClaimId;
import com.keyuan.crm.expense.ReportStage;
import com.keyuan.crm.expense.TestClaims;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TimeOrderedIds;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.trip.TestTrips;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.TripReportId;
import com.keyuan.crm.verification.PhoneCallId;
import com.keyuan.crm.verification.TestCalls;
import com.keyuan.crm.verification.VerificationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Every step that somebody may not make, or not now, by the requests a browser or a hand-made address would send: the
 * wrong role, one's own paper, the wrong order, a page that is out of date, a second time, a guessed address. It is
 * refused in the way the table says, nothing in the database is otherwise than before, and the log has the refusal.
 */
@CommittingTest
@ApplicationTest
@Import({PhoneTeamRecords.class, SmallRoomRecords.class, TierRecords.class, TestClaims.class, TestCalls.class})
class RefusalStoryTests {

    /** How it is refused. */
    private enum Told {
        /** a page that says so, and nothing else */
        FORBIDDEN(403),
        /** somebody else was quicker */
        CONFLICT(409),
        /** the form or the page again, with the rule */
        ON_THE_PAGE(422),
        /** the page of the record as it stands now, with the rule as a warning */
        ON_THE_NEXT_PAGE(302),
        /** no refusal: the answer of the first time once more */
        NOTHING_MORE_TO_DO(302);

        private final int status;

        Told(int status) {
            this.status = status;
        }
    }

    private record Attempt(String why, Told told, Function<RefusalStoryTests, Request> request) {}

    private record Request(CurrentUser user, String address, String... parameters) {}

    private static final String NOBODYS = "0190a7c0-0000-7000-8000-00000000dead";

    private final MockMvcTester mvc;
    private final TestCompany company;
    private final TestCustomers customers;
    private final TestTrips trips;
    private final TestClaims claims;
    private final TestCalls calls;
    private final ClaimClearing clearing;
    private final JdbcClient jdbc;
    private final Map<String, AccessRecords.Maker> makers = new java.util.HashMap<>();

    private CurrentUser sales;
    private CurrentUser colleague;
    private CurrentUser manager;
    private CurrentUser director;
    private CurrentUser assistant;
    private CurrentUser phone;
    private CurrentUser finance;
    private CurrentUser service;
    private CurrentUser compliance;

    RefusalStoryTests(
            MockMvcTester mvc,
            TestCompany company,
            TestCustomers customers,
            TestTrips trips,
            TestClaims claims,
            TestCalls calls,
            ClaimClearing clearing,
            List<AccessRecords> rooms,
            JdbcClient jdbc) {
        this.mvc = mvc;
        this.company = company;
        this.customers = customers;
        this.trips = trips;
        this.claims = claims;
        this.calls = calls;
        this.clearing = clearing;
        this.jdbc = jdbc;
        rooms.forEach(room -> makers.putAll(room.makers()));
    }

    @TestFactory
    Stream<DynamicContainer> refusesChangesNothingAndLogs() {
        sales = company.hire("华东一部", Role.SALES);
        colleague = company.hire("华东一部", Role.SALES);
        manager = company.hire("华东一部", Role.MANAGER);
        director = company.hire("销售中心", Role.DIRECTOR);
        assistant = company.hire("销售支持部", Role.ASSISTANT);
        phone = company.hire("电话信息部", Role.PHONE);
        finance = company.hire("财务部", Role.FINANCE);
        service = company.hire("售后部", Role.SERVICE);
        compliance = company.hire("合规部", Role.COMPLIANCE);
        manager = company.asking(manager.id());
        claims.bankOf(sales);
        return Stream.of(
                        room("a trip", RefusalStoryTests::ofATrip),
                        room("a report before the signature", RefusalStoryTests::ofAReport),
                        room("the signature", RefusalStoryTests::ofTheSignature),
                        room("the entry", RefusalStoryTests::ofTheEntry),
                        room("a verification", RefusalStoryTests::ofAVerification),
                        room("a claim", RefusalStoryTests::ofAClaim),
                        room("a proposed tier", RefusalStoryTests::ofATierReview),
                        room("the holder of a customer", RefusalStoryTests::ofAnAllocation),
                        room("a task", RefusalStoryTests::ofATask),
                        room("a service case", RefusalStoryTests::ofAServiceCase),
                        room("a case of misuse", RefusalStoryTests::ofAMisuseCase))
                .flatMap(Function.identity());
    }

    private Stream<DynamicContainer> room(String name, java.util.function.Supplier<List<Attempt>> attempts) {
        return Stream.of(DynamicContainer.dynamicContainer(
                name,
                attempts.get().stream()
                        .map(attempt -> DynamicTest.dynamicTest(attempt.why(), () -> refused(attempt)))));
    }

    private static List<Attempt> ofATrip() {
        return List.of(
                no("is not started by a colleague", Told.FORBIDDEN, t -> t.trip(t.colleague, "start", "version", "0")),
                no("is not started by the manager", Told.FORBIDDEN, t -> t.trip(t.manager, "start", "version", "0")),
                no(
                        "is not started from a page out of date",
                        Told.ON_THE_NEXT_PAGE,
                        t -> t.trip(t.sales, "start", "version", "7")),
                no(
                        "is not started twice",
                        Told.ON_THE_NEXT_PAGE,
                        t -> t.afterwards(t.trip(t.sales, "start", "version", "0"), "version", "1")),
                no("does not end before it began", Told.ON_THE_NEXT_PAGE, t -> t.trip(t.sales, "end", "version", "0")),
                no(
                        "is not called off by the manager",
                        Told.FORBIDDEN,
                        t -> t.trip(t.manager, "cancellation", "version", "0", "reason", "x")),
                no(
                        "is not called off without a reason",
                        Told.ON_THE_NEXT_PAGE,
                        t -> t.trip(t.sales, "cancellation", "version", "0", "reason", " ")),
                no(
                        "is not called off twice",
                        Told.ON_THE_NEXT_PAGE,
                        t -> t.afterwards(
                                t.trip(t.sales, "cancellation", "version", "0", "reason", "x"),
                                "version",
                                "1",
                                "reason",
                                "x")),
                no(
                        "is not approved where nobody asked",
                        Told.ON_THE_NEXT_PAGE,
                        t -> t.trip(t.manager, "go-ahead", "version", "0", "given", "true")),
                no(
                        "is not approved by whoever travels",
                        Told.FORBIDDEN,
                        t -> new Request(
                                t.manager,
                                "/trips/" + t.trips.planned(t.manager, t.customerOf(t.manager)) + "/go-ahead",
                                "version",
                                "0",
                                "given",
                                "true")),
                no(
                        "is not approved by a colleague",
                        Told.FORBIDDEN,
                        t -> t.trip(t.colleague, "go-ahead", "version", "0", "given", "true")),
                no(
                        "is not lengthened by a colleague",
                        Told.FORBIDDEN,
                        t -> t.trip(t.colleague, "extension", "version", "0", "to", "2026-03-30")),
                no(
                        "is not found by guessing",
                        Told.FORBIDDEN,
                        t -> new Request(t.sales, "/trips/" + NOBODYS + "/start", "version", "0")));
    }

    private static List<Attempt> ofAReport() {
        return List.of(
                no(
                        "is not written by a colleague",
                        Told.FORBIDDEN,
                        t -> t.report(t.colleague, t.draft(), "overview", "summary", "x")),
                no(
                        "is not written by the director",
                        Told.FORBIDDEN,
                        t -> t.report(t.director, t.draft(), "overview", "summary", "x")),
                no(
                        "is not written over a newer text",
                        Told.ON_THE_PAGE,
                        t -> new Request(
                                t.sales, "/reports/" + t.draft() + "/overview", "version", "99", "summary", "x")),
                no(
                        "is not written once it is submitted",
                        Told.ON_THE_NEXT_PAGE,
                        t -> t.report(t.sales, t.submitted(), "overview", "summary", "x")),
                no(
                        "is not submitted incomplete",
                        Told.ON_THE_NEXT_PAGE,
                        t -> t.report(t.sales, t.incomplete(), "submission")),
                no(
                        "is not submitted by a colleague",
                        Told.FORBIDDEN,
                        t -> t.report(t.colleague, t.draft(), "submission")),
                no(
                        "is not submitted from a page out of date",
                        Told.ON_THE_PAGE,
                        t -> new Request(t.sales, "/reports/" + t.draft() + "/submission", "version", "99")),
                no(
                        "is not submitted twice",
                        Told.ON_THE_NEXT_PAGE,
                        t -> t.report(t.sales, t.submitted(), "submission")),
                no(
                        "is not found by guessing",
                        Told.FORBIDDEN,
                        t -> new Request(t.sales, "/reports/" + NOBODYS + "/submission", "version", "0")));
    }

    private static List<Attempt> ofTheSignature() {
        return List.of(
                no("is not the traveller's", Told.FORBIDDEN, t -> t.report(t.sales, t.submitted(), "signature")),
                no(
                        "is not a director's on the own paper",
                        Told.FORBIDDEN,
                        t -> t.report(
                                t.director, t.trips.submitted(t.director, t.customerOf(t.director)), "signature")),
                no(
                        "is not a manager's whom nobody delegated",
                        Told.FORBIDDEN,
                        t -> t.report(t.manager, t.submitted(), "signature")),
                no("is not the assistant's", Told.FORBIDDEN, t -> t.report(t.assistant, t.submitted(), "signature")),
                no(
                        "does not come before the report is submitted",
                        Told.ON_THE_NEXT_PAGE,
                        t -> t.report(t.director, t.draft(), "signature")),
                no(
                        "does not stand under a text that was not seen",
                        Told.ON_THE_NEXT_PAGE,
                        t -> new Request(t.director, "/reports/" + t.submitted() + "/signature", "version", "99")),
                no("is not given twice", Told.ON_THE_NEXT_PAGE, t -> t.report(t.director, t.signed(), "signature")),
                no(
                        "is not given together to what was not opened",
                        Told.ON_THE_NEXT_PAGE,
                        t -> t.together(t.submitted())),
                no(
                        "is not replaced by a return of the traveller's",
                        Told.FORBIDDEN,
                        t -> t.report(t.sales, t.submitted(), "return", "reasons", "x")),
                no(
                        "is not replaced by a return without reasons",
                        Told.ON_THE_NEXT_PAGE,
                        t -> t.report(t.director, t.submitted(), "return", "reasons", " ")),
                no(
                        "is not given by guessing",
                        Told.FORBIDDEN,
                        t -> new Request(t.sales, "/reports/" + NOBODYS + "/signature", "version", "0")));
    }

    private static List<Attempt> ofTheEntry() {
        return List.of(
                no("is not the traveller's", Told.FORBIDDEN, t -> t.report(t.sales, t.signed(), "qualification")),
                no("is not the director's", Told.FORBIDDEN, t -> t.report(t.director, t.signed(), "qualification")),
                no(
                        "does not come before the signature",
                        Told.ON_THE_NEXT_PAGE,
                        t -> t.report(t.assistant, t.submitted(), "qualification")),
                no(
                        "is not made from a page out of date",
                        Told.ON_THE_NEXT_PAGE,
                        t -> new Request(t.assistant, "/reports/" + t.signed() + "/qualification", "version", "99")),
                no(
                        "is not made twice",
                        Told.ON_THE_NEXT_PAGE,
                        t -> t.report(t.assistant, t.qualified(), "qualification")),
                no(
                        "takes over no change for the traveller",
                        Told.FORBIDDEN,
                        t -> t.change(t.sales, t.signed(), "acceptance")),
                no(
                        "takes over no change before the signature",
                        Told.ON_THE_NEXT_PAGE,
                        t -> t.change(t.assistant, t.submitted(), "acceptance")),
                no(
                        "refuses no change without a reason",
                        Told.ON_THE_NEXT_PAGE,
                        t -> t.change(t.assistant, t.signed(), "refusal")),
                no(
                        "takes over no change twice",
                        Told.NOTHING_MORE_TO_DO,
                        t -> t.afterwards(t.change(t.assistant, t.signed(), "acceptance"))),
                no(
                        "refuses no change that was taken over meanwhile",
                        Told.ON_THE_NEXT_PAGE,
                        t -> t.afterAcceptance(t.signed())),
                no(
                        "finds no change by guessing",
                        Told.FORBIDDEN,
                        t -> new Request(
                                t.sales, "/changes/" + NOBODYS + "/acceptance", "report", NOBODYS, "version", "0")));
    }

    private static List<Attempt> ofAVerification() {
        return List.of(
                no(
                        "is not claimed by sales",
                        Told.FORBIDDEN,
                        t -> t.call(t.sales, t.made("verification", t.colleague))),
                no(
                        "is not claimed by a manager",
                        Told.FORBIDDEN,
                        t -> t.call(t.manager, t.made("verification", t.sales))),
                no(
                        "is not claimed by whoever made the visit",
                        Told.FORBIDDEN,
                        t -> t.call(t.phone, t.made("verification", t.phone))),
                no("is not claimed while somebody else is on the line", Told.ON_THE_NEXT_PAGE, t -> {
                    Map<String, Object> made = t.made("verification", t.sales);
                    CurrentUser other = t.company.hire("电话信息部", Role.PHONE);
                    t.send(t.call(other, made));
                    return t.call(t.company.hire("电话信息部", Role.PHONE), made);
                }),
                no(
                        "is not claimed where nothing is due",
                        Told.ON_THE_NEXT_PAGE,
                        t -> new Request(
                                t.phone,
                                "/verifications/calls",
                                "call",
                                UUID.randomUUID().toString(),
                                "customer",
                                t.customerOf(t.sales).toString())),
                no("is not answered before it was dialled", Told.ON_THE_NEXT_PAGE, t -> t.answer(t.claimed(), "THERE")),
                no("is not answered out of turn", Told.ON_THE_NEXT_PAGE, t -> t.answer(t.dialled(), "SATISFACTION")),
                no(
                        "has no result before the questions are answered",
                        Told.ON_THE_NEXT_PAGE,
                        t -> t.result(t.dialled(), 0)),
                no("has no result from a page out of date", Told.CONFLICT, t -> t.result(t.answered(), 99)),
                no("has no result twice", Told.ON_THE_NEXT_PAGE, t -> t.afterwards(t.result(t.answered(), 0))),
                no("is not compared before it is answered", Told.ON_THE_NEXT_PAGE, t -> {
                    PhoneCallId call = t.dialled();
                    return new Request(
                            t.phone,
                            "/calls/" + call + "/judgements",
                            "visit",
                            t.asked(call).toString(),
                            "question",
                            "MET",
                            "agreement",
                            "AGREES");
                }),
                no("is not answered on another caller's line", Told.FORBIDDEN, t -> {
                    Map<String, Object> line = t.made("phone_call", t.company.hire("电话信息部", Role.PHONE));
                    return new Request(
                            t.phone,
                            "/calls/" + line.get("id") + "/answers",
                            "visit",
                            line.get("visit").toString(),
                            "question",
                            "THERE",
                            "choice",
                            "YES");
                }),
                no(
                        "is not given up by a caller",
                        Told.FORBIDDEN,
                        t -> new Request(
                                t.phone,
                                "/verifications/"
                                        + t.made("verification", t.sales).get("id") + "/unverifiable",
                                "reason",
                                "x",
                                "version",
                                "0")),
                no(
                        "is not found by guessing",
                        Told.FORBIDDEN,
                        t -> new Request(t.phone, "/calls/" + NOBODYS + "/release")));
    }

    private static List<Attempt> ofAClaim() {
        return List.of(
                no(
                        "is not submitted by a colleague",
                        Told.FORBIDDEN,
                        t -> t.claim(t.colleague, t.drafted(), "submission")),
                no(
                        "is not submitted empty",
                        Told.ON_THE_PAGE,
                        t -> t.claim(
                                t.sales, t.claims.draft(t.sales, t.travelled(ReportStage.VERIFIED)), "submission")),
                no(
                        "is not submitted twice",
                        Told.ON_THE_PAGE,
                        t -> t.claim(t.sales, t.filed(ReportStage.VERIFIED), "submission")),
                no(
                        "is not submitted from a page out of date",
                        Told.CONFLICT,
                        t -> new Request(t.sales, "/claims/" + t.drafted() + "/submission", "version", "99")),
                no(
                        "is not cut by the claimant",
                        Told.FORBIDDEN,
                        t -> t.cut(t.sales, t.filed(ReportStage.VERIFIED), "1.00", "x")),
                no(
                        "is not cut without a reason",
                        Told.ON_THE_PAGE,
                        t -> t.cut(t.finance, t.filed(ReportStage.VERIFIED), "1.00", " ")),
                no(
                        "is not cut to more than was claimed",
                        Told.ON_THE_PAGE,
                        t -> t.cut(t.finance, t.filed(ReportStage.VERIFIED), "9999.00", "x")),
                no(
                        "is not cut before it is submitted",
                        Told.ON_THE_PAGE,
                        t -> t.cut(t.finance, t.drafted(), "1.00", "x")),
                no(
                        "is not cleared by the claimant",
                        Told.FORBIDDEN,
                        t -> t.claim(t.sales, t.filed(ReportStage.VERIFIED), "clearing")),
                no(
                        "is not cleared by the director",
                        Told.FORBIDDEN,
                        t -> t.claim(t.director, t.filed(ReportStage.VERIFIED), "clearing")),
                no("is not cleared by finance on the own paper", Told.FORBIDDEN, t -> {
                    TripId own = t.claims.trip(t.finance, ReportStage.VERIFIED, t.director);
                    return t.claim(t.finance, t.claims.submitted(t.finance, own, "300"), "clearing");
                }),
                no(
                        "is not cleared before it is submitted",
                        Told.ON_THE_PAGE,
                        t -> t.claim(t.finance, t.drafted(), "clearing")),
                no(
                        "is not cleared before the report is signed",
                        Told.ON_THE_PAGE,
                        t -> t.claim(t.finance, t.filed(ReportStage.SUBMITTED), "clearing")),
                no(
                        "is not cleared while there is a discrepancy",
                        Told.ON_THE_PAGE,
                        t -> t.claim(t.finance, t.filed(ReportStage.DISCREPANT), "clearing")),
                no(
                        "is not cleared from a page out of date",
                        Told.ON_THE_PAGE,
                        t -> new Request(
                                t.finance, "/claims/" + t.filed(ReportStage.VERIFIED) + "/clearing", "version", "99")),
                no("is not cleared twice", Told.ON_THE_PAGE, t -> t.claim(t.finance, t.cleared(), "clearing")),
                no("is not cleared twice in a batch", Told.ON_THE_NEXT_PAGE, t -> {
                    ExpenseClaimId cleared = t.cleared();
                    return new Request(
                            t.finance, "/claims/clearings", "chosen", cleared + "~" + t.claims.version(cleared));
                }),
                no(
                        "is not rejected by a colleague",
                        Told.FORBIDDEN,
                        t -> t.claim(t.colleague, t.filed(ReportStage.VERIFIED), "rejection", "note", "x")),
                no(
                        "is not rejected without a reason",
                        Told.ON_THE_PAGE,
                        t -> t.claim(t.finance, t.filed(ReportStage.VERIFIED), "rejection", "note", "")),
                no(
                        "is not paid before it is cleared",
                        Told.ON_THE_NEXT_PAGE,
                        t -> t.pay(t.finance, t.filed(ReportStage.VERIFIED))),
                no("is not paid by the claimant", Told.FORBIDDEN, t -> t.pay(t.sales, t.cleared())),
                no("is not paid by the director", Told.FORBIDDEN, t -> t.pay(t.director, t.cleared())),
                no("is not paid twice", Told.ON_THE_NEXT_PAGE, t -> t.pay(t.finance, t.paid())),
                no(
                        "is not taken back once it is paid",
                        Told.ON_THE_PAGE,
                        t -> t.claim(t.finance, t.paid(), "withdrawal", "note", "x")),
                no(
                        "does not fail at the bank before it is paid",
                        Told.ON_THE_PAGE,
                        t -> t.claim(t.finance, t.cleared(), "payment-failure", "note", "x")),
                no(
                        "is not overridden by the claimant",
                        Told.FORBIDDEN,
                        t -> t.claim(t.sales, t.filed(ReportStage.SUBMITTED), "override", "note", "x")),
                no("is not overridden by one person twice", Told.ON_THE_PAGE, t -> {
                    ExpenseClaimId blocked = t.filed(ReportStage.SIGNED);
                    t.send(t.claim(t.director, blocked, "override", "note", "x"));
                    return t.claim(t.director, blocked, "override", "note", "x");
                }),
                no(
                        "is not revised while finance has it",
                        Told.ON_THE_PAGE,
                        t -> t.claim(t.sales, t.filed(ReportStage.VERIFIED), "revision")),
                no(
                        "is not found by guessing",
                        Told.FORBIDDEN,
                        t -> new Request(t.finance, "/claims/" + NOBODYS + "/clearing", "version", "0")));
    }

    private static List<Attempt> ofATierReview() {
        return List.of(
                no(
                        "is not accepted by sales",
                        Told.FORBIDDEN,
                        t -> t.review(t.sales, t.made("tier_review", t.sales), "acceptance")),
                no(
                        "is not accepted by the director over the manager's head",
                        Told.FORBIDDEN,
                        t -> t.review(t.director, t.made("tier_review", t.sales), "acceptance")),
                no(
                        "is not accepted by another department's manager",
                        Told.FORBIDDEN,
                        t -> t.review(
                                t.company.hire("华南部", Role.MANAGER), t.made("tier_review", t.sales), "acceptance")),
                no(
                        "is not accepted twice",
                        Told.ON_THE_NEXT_PAGE,
                        t -> t.afterwards(t.review(t.manager, t.made("tier_review", t.sales), "acceptance"))),
                no("is not overridden once it is accepted", Told.ON_THE_NEXT_PAGE, t -> {
                    Map<String, Object> made = t.made("tier_review", t.sales);
                    t.send(t.review(t.manager, made, "acceptance"));
                    return t.review(t.manager, made, "override", "tier", "B", "reason", "x", "until", "2026-06-30");
                }),
                no(
                        "is not overridden by sales",
                        Told.FORBIDDEN,
                        t -> t.review(
                                t.sales,
                                t.made("tier_review", t.sales),
                                "override",
                                "tier",
                                "B",
                                "reason",
                                "x",
                                "until",
                                "2026-06-30")),
                no(
                        "is not found by guessing",
                        Told.FORBIDDEN,
                        t -> new Request(t.manager, "/tiers/reviews/" + NOBODYS + "/acceptance")));
    }

    private static List<Attempt> ofAnAllocation() {
        return List.of(
                no(
                        "is not chosen by sales",
                        Told.FORBIDDEN,
                        t -> t.allocation(t.sales, t.customerOf(t.sales), t.colleague, null)),
                no(
                        "is not chosen by another department's manager",
                        Told.FORBIDDEN,
                        t -> t.allocation(
                                t.company.hire("华南部", Role.MANAGER), t.customerOf(t.sales), t.colleague, null)),
                no(
                        "is not taken over from a page out of date",
                        Told.ON_THE_PAGE,
                        t -> t.allocation(t.manager, t.customerOf(t.sales), t.colleague, UUID.fromString(NOBODYS))),
                no(
                        "is not the same once more",
                        Told.ON_THE_PAGE,
                        t -> t.allocation(t.manager, t.customerOf(t.sales), t.sales, null)),
                no(
                        "is nobody from finance",
                        Told.ON_THE_PAGE,
                        t -> t.allocation(t.manager, t.customerOf(t.sales), t.finance, null)),
                no(
                        "is not chosen for a guessed customer",
                        Told.FORBIDDEN,
                        t -> new Request(
                                t.manager,
                                "/customers/" + NOBODYS + "/allocation",
                                "id",
                                UUID.randomUUID().toString(),
                                "holder",
                                t.sales.id().toString())));
    }

    private static List<Attempt> ofATask() {
        return List.of(
                no("is not finished twice", Told.NOTHING_MORE_TO_DO, t -> t.afterwards(t.task(t.sales, "completion"))),
                no("is not finished by a colleague", Told.FORBIDDEN, t -> t.task(t.colleague, "completion")),
                no("is not finished by the manager", Told.FORBIDDEN, t -> t.task(t.manager, "completion")),
                no("is not opened again by a colleague", Told.FORBIDDEN, t -> t.task(t.colleague, "reopening")),
                no(
                        "is not found by guessing",
                        Told.FORBIDDEN,
                        t -> new Request(t.sales, "/tasks/" + NOBODYS + "/completion")));
    }

    private static List<Attempt> ofAServiceCase() {
        return List.of(
                no(
                        "is not worked at by sales",
                        Told.FORBIDDEN,
                        t -> t.serviceCase(t.sales, "done", "outcome", "x", "version", "0")),
                no(
                        "is not worked at by the director",
                        Told.FORBIDDEN,
                        t -> t.serviceCase(t.director, "done", "outcome", "x", "version", "0")),
                no(
                        "is not done before it is planned",
                        Told.ON_THE_NEXT_PAGE,
                        t -> t.serviceCase(t.service, "done", "outcome", "x", "version", "0")),
                no(
                        "is not worked at from a page out of date",
                        Told.CONFLICT,
                        t -> t.serviceCase(t.service, "done", "outcome", "x", "version", "99")),
                no(
                        "is not planned for yesterday",
                        Told.ON_THE_NEXT_PAGE,
                        t -> t.serviceCase(
                                t.service,
                                "plan",
                                "what",
                                "x",
                                "who",
                                t.service.id().toString(),
                                "by",
                                "2020-01-01",
                                "version",
                                "0")),
                no(
                        "is not checked by after-sales",
                        Told.FORBIDDEN,
                        t -> t.serviceCase(t.service, "answer", "rating", "5", "version", "0")),
                no(
                        "is not begun again while it is open",
                        Told.ON_THE_NEXT_PAGE,
                        t -> t.serviceCase(t.service, "reopening", "reason", "x", "version", "0")),
                no(
                        "is not given to sales",
                        Told.ON_THE_NEXT_PAGE,
                        t -> t.serviceCase(
                                t.service, "owner", "owner", t.sales.id().toString(), "version", "0")),
                no(
                        "is not found by guessing",
                        Told.FORBIDDEN,
                        t -> new Request(
                                t.sales, "/service-cases/" + NOBODYS + "/done", "outcome", "x", "version", "0")));
    }

    private static List<Attempt> ofAMisuseCase() {
        return List.of(
                no("is not decided by the director", Told.FORBIDDEN, t -> t.misuse(t.director, "0", "x")),
                no("is not decided by the suspect", Told.FORBIDDEN, t -> {
                    CurrentUser suspect = t.company.hire("合规部", Role.COMPLIANCE, Role.SALES);
                    return new Request(
                            suspect,
                            "/misuse-cases/" + t.made("misuse_case", suspect).get("id") + "/decision",
                            "cleared",
                            "true",
                            "reason",
                            "x",
                            "version",
                            "0");
                }),
                no("is not decided from a page out of date", Told.CONFLICT, t -> t.misuse(t.compliance, "99", "x")),
                no(
                        "is not decided twice",
                        Told.ON_THE_NEXT_PAGE,
                        t -> t.afterwards(
                                t.misuse(t.compliance, "0", "x"), "cleared", "true", "reason", "x", "version", "1")),
                no(
                        "is not found by guessing",
                        Told.FORBIDDEN,
                        t -> new Request(
                                t.compliance,
                                "/misuse-cases/" + NOBODYS + "/decision",
                                "cleared",
                                "true",
                                "reason",
                                "x",
                                "version",
                                "0")));
    }

    private static Attempt no(String why, Told told, Function<RefusalStoryTests, Request> request) {
        return new Attempt(why, told, request);
    }

    private void refused(Attempt attempt) {
        Request request = attempt.request().apply(this);
        DatabaseDigest before = DatabaseDigest.now();
        long logged = refusalsOf(request.user(), attempt.told());

        MvcTestResult result = send(request);

        assertThat(result).hasStatus(attempt.told().status);
        if (attempt.told() == Told.ON_THE_NEXT_PAGE) {
            assertThat(warned(result)).as("says why on the next page").isTrue();
        }
        if (attempt.told() == Told.ON_THE_PAGE) {
            assertThat(result).bodyText().as("says why").containsAnyOf("ky-errors", "is-late");
        }
        assertThat(DatabaseDigest.now().changedSince(before)).as("changed").isEmpty();
        assertThat(refusalsOf(request.user(), attempt.told()) - logged)
                .as("logged")
                .isEqualTo(attempt.told() == Told.NOTHING_MORE_TO_DO ? 0 : 1);
    }

    private static boolean warned(MvcTestResult result) {
        Map<String, Object> flash = result.getMvcResult().getFlashMap();
        return flash.get("left") instanceof List<?> left && !left.isEmpty()
                || flash.get("toast") instanceof Toast toast && toast.kind().equals("warn");
    }

    /** What the policy refuses and what a rule refuses are told apart in the log. */
    private long refusalsOf(CurrentUser user, Told told) {
        return jdbc.sql("select count(*) from audit_entry where kind = :kind and person_id = :user")
                .param("kind", told == Told.FORBIDDEN ? "REFUSED" : "AGAINST_RULE")
                .param("user", user.id().value())
                .query(Long.class)
                .single();
    }

    private MvcTestResult send(Request request) {
        MockMvcTester.MockMvcRequestBuilder post = mvc.post()
                .uri(request.address())
                .with(signedInAs(company.asking(request.user().id())));
        for (int i = 0; i < request.parameters().length; i += 2) {
            post.param(request.parameters()[i], request.parameters()[i + 1]);
        }
        return post.exchange();
    }

    /** The same once more, after it was let through; with these parameters instead, as the page then has them. */
    private Request afterwards(Request first, String... instead) {
        assertThat(send(first)).as("the first time").hasStatus3xxRedirection();
        List<String> parameters = new ArrayList<>(List.of(first.parameters()));
        for (int i = 0; i < instead.length; i += 2) {
            int at = parameters.indexOf(instead[i]);
            parameters.set(at + 1, instead[i + 1]);
        }
        return new Request(first.user(), first.address(), parameters.toArray(String[]::new));
    }

    private CustomerId customerOf(CurrentUser holder) {
        return customers.heldBy(holder);
    }

    private Map<String, Object> made(String kind, CurrentUser owner) {
        return Objects.requireNonNull(makers.get(kind).make(owner));
    }

    private Request trip(CurrentUser user, String step, String... parameters) {
        return new Request(user, "/trips/" + trips.planned(sales, customerOf(sales)) + "/" + step, parameters);
    }

    private TripReportId draft() {
        return trips.draft(sales, customerOf(sales));
    }

    private TripReportId incomplete() {
        CustomerId visited = customerOf(sales);
        TripId trip = trips.planned(sales, visited, customerOf(sales));
        return trips.draftOf(sales, trip, visited);
    }

    private TripReportId submitted() {
        TripReportId report = draft();
        propose(report);
        trips.submit(sales, report);
        return report;
    }

    private TripReportId signed() {
        TripReportId report = submitted();
        assertThat(send(report(director, report, "signature"))).hasRedirectedUrl("/signatures");
        return report;
    }

    private TripReportId qualified() {
        return trips.qualified(sales, director, assistant, customerOf(sales));
    }

    private void propose(TripReportId report) {
        UUID visit = trips.visits(report).get(0).value();
        send(new Request(
                sales,
                "/reports/" + report + "/changes",
                "change",
                TimeOrderedIds.next().toString(),
                "visit",
                visit.toString(),
                "field",
                "ADDRESS",
                "value",
                "南通市港闸区城港路 1 号"));
    }

    private Request report(CurrentUser user, TripReportId report, String step, String... more) {
        List<String> parameters = new ArrayList<>(List.of("version", String.valueOf(trips.version(report))));
        parameters.addAll(List.of(more));
        return new Request(user, "/reports/" + report + "/" + step, parameters.toArray(String[]::new));
    }

    private Request together(TripReportId report) {
        return new Request(director, "/signatures", "seen", report + ":" + trips.version(report));
    }

    private Request change(CurrentUser user, TripReportId report, String step) {
        UUID change = jdbc.sql("select id from proposed_change where report_id = :report")
                .param("report", report.value())
                .query(UUID.class)
                .single();
        return new Request(
                user, "/changes/" + change + "/" + step, "report", report.toString(), "version", "0", "because", "");
    }

    private Request afterAcceptance(TripReportId report) {
        Request accepted = change(assistant, report, "acceptance");
        send(accepted);
        return new Request(
                assistant,
                accepted.address().replace("acceptance", "refusal"),
                "report",
                report.toString(),
                "version",
                "0",
                "because",
                "是旧号码");
    }

    private Request call(CurrentUser caller, Map<String, Object> verification) {
        return new Request(
                caller,
                "/verifications/calls",
                "call",
                UUID.randomUUID().toString(),
                "customer",
                String.valueOf(verification.get("customer")));
    }

    /** A customer whose visit waits for its call. */
    private CustomerId open() {
        phone = company.hire("电话信息部", Role.PHONE); // the one before is still on the line
        CustomerId customer = customerOf(sales);
        customers.contact(customer, "谢工", "13812341234");
        trips.qualified(sales, director, assistant, customer);
        return customer;
    }

    private PhoneCallId claimed() {
        CustomerId customer = open();
        return calls.claimed(phone, customer);
    }

    private PhoneCallId dialled() {
        CustomerId customer = open();
        return calls.dialled(phone, customer);
    }

    private PhoneCallId answered() {
        PhoneCallId call = dialled();
        calls.answers(phone, call, asked(call));
        return call;
    }

    private VerificationId asked(PhoneCallId call) {
        return new VerificationId(
                jdbc.sql("""
                        select verification.id from verification join phone_call using (customer_id)
                        where phone_call.id = :call""").param("call", call.value()).query(UUID.class).single());
    }

    private Request answer(PhoneCallId call, String question) {
        return new Request(
                phone,
                "/calls/" + call + "/answers",
                "visit",
                asked(call).toString(),
                "question",
                question,
                "choice",
                "YES",
                "rating",
                "4");
    }

    /** @param stale how far the page is out of date */
    private Request result(PhoneCallId call, long stale) {
        return new Request(
                phone,
                "/calls/" + call + "/result",
                "visit",
                asked(call).toString(),
                "result",
                "CONFIRMED",
                "version",
                String.valueOf(calls.version(asked(call)) + stale));
    }

    private TripId travelled(ReportStage stage) {
        return claims.trip(sales, stage, director);
    }

    private ExpenseClaimId drafted() {
        return claims.draft(sales, travelled(ReportStage.VERIFIED), "300");
    }

    private ExpenseClaimId filed(ReportStage stage) {
        return claims.submitted(sales, travelled(stage), "300");
    }

    private ExpenseClaimId cleared() {
        ExpenseClaimId claim = filed(ReportStage.VERIFIED);
        clearing.clear(finance, claim, claims.version(claim));
        return claim;
    }

    private ExpenseClaimId paid() {
        ExpenseClaimId claim = cleared();
        assertThat(send(pay(finance, claim))).hasStatus3xxRedirection();
        return claim;
    }

    private Request claim(CurrentUser user, ExpenseClaimId claim, String step, String... more) {
        List<String> parameters = new ArrayList<>(List.of("version", String.valueOf(claims.version(claim))));
        parameters.addAll(List.of(more));
        return new Request(user, "/claims/" + claim + "/" + step, parameters.toArray(String[]::new));
    }

    private Request cut(CurrentUser user, ExpenseClaimId claim, String allowed, String why) {
        UUID line = jdbc.sql("select id from expense_line where claim_id = :claim")
                .param("claim", claim.value())
                .query(UUID.class)
                .single();
        return claim(user, claim, "lines/" + line + "/cut", "allowed", allowed, "note", why);
    }

    private Request pay(CurrentUser user, ExpenseClaimId claim) {
        return new Request(
                user,
                "/payments",
                "batch",
                TimeOrderedIds.next().toString(),
                "chosen",
                claim + "~" + claims.version(claim));
    }

    private Request review(CurrentUser user, Map<String, Object> review, String step, String... parameters) {
        return new Request(user, "/tiers/reviews/" + review.get("id") + "/" + step, parameters);
    }

    /** @param expected the allocation that the page showed; null for the present one */
    private Request allocation(CurrentUser user, CustomerId customer, CurrentUser holder, UUID expected) {
        UUID shown = expected != null
                ? expected
                : jdbc.sql("select id from allocation where customer_id = :customer and ended_at is null")
                        .param("customer", customer.value())
                        .query(UUID.class)
                        .single();
        return new Request(
                user,
                "/customers/" + customer + "/allocation",
                "id",
                TimeOrderedIds.next().toString(),
                "expected",
                shown.toString(),
                "holder",
                holder.id().toString());
    }

    private Request task(CurrentUser user, String step) {
        return new Request(user, "/tasks/" + made("task", sales).get("id") + "/" + step);
    }

    private Request serviceCase(CurrentUser user, String step, String... parameters) {
        return new Request(user, "/service-cases/" + made("service_case", sales).get("id") + "/" + step, parameters);
    }

    private Request misuse(CurrentUser user, String version, String reason) {
        return new Request(
                user,
                "/misuse-cases/" + made("misuse_case", sales).get("id") + "/decision",
                "cleared",
                "true",
                "reason",
                reason,
                "version",
                version);
    }
}

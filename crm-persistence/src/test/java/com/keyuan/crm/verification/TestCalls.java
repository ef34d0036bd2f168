package com.keyuan.crm.verification;

import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.trip.TripReportId;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls as a caller makes them, for tests of every room: {@code calls.denied(caller, verification)}. */
@TestComponent
public class TestCalls {

    private final VerificationCalls verification;
    private final CallService telephone;
    private final JdbcClient jdbc;

    public TestCalls(VerificationCalls verification, CallService telephone, JdbcClient jdbc) {
        this.verification = verification;
        this.telephone = telephone;
        this.jdbc = jdbc;
    }

    public List<VerificationId> of(TripReportId report) {
        return jdbc
                .sql("select id from verification where report_id = :report order by id")
                .param("report", report.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(VerificationId::new)
                .toList();
    }

    public CustomerId customer(VerificationId id) {
        return new CustomerId(jdbc.sql("select customer_id from verification where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single());
    }

    public long version(VerificationId id) {
        return jdbc.sql("select version from verification where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    /** On the line, not yet dialled. */
    public PhoneCallId claimed(CurrentUser caller, CustomerId customer) {
        PhoneCallId call = PhoneCallId.next();
        verification.claim(caller, call, customer);
        return call;
    }

    /** On the line with the first contact that can be rung. */
    public PhoneCallId dialled(CurrentUser caller, CustomerId customer) {
        PhoneCallId call = claimed(caller, customer);
        dial(caller, call, customer);
        return call;
    }

    public void dial(CurrentUser caller, PhoneCallId call, CustomerId customer) {
        telephone.dial(
                caller,
                call,
                new ContactId(
                        jdbc.sql("select id from contact where customer_id = :customer and phone is not null limit 1")
                                .param("customer", customer.value())
                                .query(UUID.class)
                                .single()));
    }

    /** Every question answered to the report's liking. */
    public void answers(CurrentUser caller, PhoneCallId call, VerificationId id) {
        answer(caller, call, id, VerificationQuestion.THERE, new Answer(AnswerChoice.YES, "十号上午", null));
        answer(caller, call, id, VerificationQuestion.MET, words("见了陆工"));
        answer(caller, call, id, VerificationQuestion.DISCUSSED, words("谈了报价"));
        answer(caller, call, id, VerificationQuestion.NEED, words("四百多吨"));
        answer(caller, call, id, VerificationQuestion.UNSOLVED, new Answer(AnswerChoice.NO, null, null));
        answer(caller, call, id, VerificationQuestion.SATISFACTION, new Answer(null, null, 4));
        judge(caller, call, id, VerificationQuestion.MET, Agreement.AGREES);
        judge(caller, call, id, VerificationQuestion.DISCUSSED, Agreement.AGREES);
        judge(caller, call, id, VerificationQuestion.NEED, Agreement.AGREES);
    }

    /** Nobody was there. */
    public void denials(CurrentUser caller, PhoneCallId call, VerificationId id) {
        answer(caller, call, id, VerificationQuestion.THERE, new Answer(AnswerChoice.NO, "那天没有人来", null));
        answer(caller, call, id, VerificationQuestion.UNSOLVED, new Answer(AnswerChoice.NO, null, null));
        answer(caller, call, id, VerificationQuestion.SATISFACTION, new Answer(null, null, 3));
    }

    public void answer(
            CurrentUser caller, PhoneCallId call, VerificationId id, VerificationQuestion question, Answer answer) {
        verification.record(caller, call, id, question, answer);
    }

    public void judge(
            CurrentUser caller,
            PhoneCallId call,
            VerificationId id,
            VerificationQuestion question,
            Agreement agreement) {
        verification.judge(caller, call, id, question, agreement, null);
    }

    public void conclude(CurrentUser caller, PhoneCallId call, VerificationId id, VerificationResult result) {
        verification.conclude(caller, call, id, result, "电话核实", version(id));
    }

    /** The customer confirms the visit. */
    public void confirmed(CurrentUser caller, VerificationId id) {
        PhoneCallId call = dialled(caller, customer(id));
        answers(caller, call, id);
        conclude(caller, call, id, VerificationResult.CONFIRMED);
    }

    /** The customer says that nobody was there. */
    public void denied(CurrentUser caller, VerificationId id) {
        PhoneCallId call = dialled(caller, customer(id));
        denials(caller, call, id);
        conclude(caller, call, id, VerificationResult.NOT_CONFIRMED);
    }

    private static Answer words(String words) {
        return new Answer(null, words, null);
    }
}

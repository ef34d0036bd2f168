package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.PersonId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells everybody concerned what they have to do or to know about an application or a ballot. */
@Component
@RequiredArgsConstructor
class CommitteeNotices {

    private final Committee committee;
    private final Applications applications;
    private final ApplicationLines lines;
    private final ApplicationEventPublisher events;

    void filed(AllocationApplication application, String applicant) {
        committee
                .headsOf(application.getApplicant())
                .forEach(head -> events.publishEvent(new AllocationNotice(
                        head, "审批 " + applicant + " 的客户资源申请", application.getDueOn(), null, application.ref())));
    }

    void answered(AllocationApplication application) {
        settled(application);
        String words = application.getState() == ApplicationState.APPROVED ? "已批准，交委员会表决" : "未批准，请看理由";
        events.publishEvent(
                new AllocationNotice(application.getApplicant(), "客户资源申请" + words, null, null, application.ref()));
    }

    void withdrawn(AllocationApplication application) {
        settled(application);
    }

    /** A new candidate: whoever takes part is to vote, or to look again. */
    void standing(Ballot ballot) {
        events.publishEvent(new AllocationNoticeSettled(ballot.ref(), null));
        committee.members(ballot.getId()).stream()
                .filter(CommitteeMember::takesPart)
                .forEach(member -> events.publishEvent(new AllocationNotice(
                        member.person(), "就客户分配表决", ballot.getDueOn(), ballot.getCustomer(), ballot.ref())));
    }

    void voted(Ballot ballot, PersonId member) {
        events.publishEvent(new AllocationNoticeSettled(ballot.ref(), member));
    }

    void escalated(Ballot ballot) {
        committee
                .directors()
                .forEach(director -> events.publishEvent(new AllocationNotice(
                        director, "委员会逾期未决，请定夺", ballot.getDueOn(), ballot.getCustomer(), ballot.ref())));
    }

    void escalated(AllocationApplication application) {
        committee
                .directors()
                .forEach(director -> events.publishEvent(new AllocationNotice(
                        director, "客户资源申请逾期未批，请定夺", application.getDueOn(), null, application.ref())));
    }

    void overtaken(Ballot ballot) {
        events.publishEvent(new AllocationNoticeSettled(ballot.ref(), null));
        lines.findByBallot(ballot.getId()).stream()
                .filter(line -> line.getOutcome() == LineOutcome.OVERTAKEN)
                .forEach(line -> tell(line.getApplicant(), "申请的客户已另有归属，委员会不再表决", line));
    }

    /** Applicants and the heads who approved read it in the application, members and directors in the ballot. */
    void decided(Ballot ballot, List<CommitteeMember> members) {
        events.publishEvent(new AllocationNoticeSettled(ballot.ref(), null));
        Set<PersonId> told = new LinkedHashSet<>();
        for (ApplicationLine line : lines.findByBallot(ballot.getId())) {
            String words = line.getOutcome() == LineOutcome.WON ? "客户归您持有，请接手" : "分配委员会已决定，请看结果与理由";
            tell(line.getApplicant(), words, line);
            told.add(line.getApplicant());
            applications
                    .findById(line.getApplication())
                    .map(AllocationApplication::getAnsweredBy)
                    .filter(told::add)
                    .ifPresent(head -> tell(head, "分配委员会已决定，请看结果与理由", line));
        }
        members.stream()
                .map(CommitteeMember::person)
                .filter(told::add)
                .forEach(member ->
                        events.publishEvent(new AllocationNotice(member, "分配委员会已决定，请看纪要", null, null, ballot.ref())));
    }

    private void tell(PersonId who, String words, ApplicationLine line) {
        events.publishEvent(
                new AllocationNotice(who, words, null, null, AllocationApplication.ref(line.getApplication())));
    }

    private void settled(AllocationApplication application) {
        events.publishEvent(new AllocationNoticeSettled(application.ref(), null));
    }
}

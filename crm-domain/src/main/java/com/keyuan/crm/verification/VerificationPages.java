package com.keyuan.crm.verification;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The queue, the call and the results as the phone team sees them. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class VerificationPages {

    private static final int PAGE = 30;

    private final Verifications verifications;
    private final VerificationQueue queue;
    private final CallViews views;
    private final CallPages calls;
    private final Access access;
    private final Clock clock;

    public Slice<QueueRow> waiting(CurrentUser user, @Nullable String after) {
        access.require(user, Action.VERIFICATION_LIST);
        return queue.waiting(user, clock.instant(), after, PAGE);
    }

    public Slice<LeadRow> forLead(CurrentUser user, @Nullable String after) {
        access.require(user, Action.VERIFICATION_GIVE_UP);
        return queue.forLead(user, after, PAGE);
    }

    public Slice<ResultRow> results(CurrentUser user, @Nullable String after) {
        access.require(user, Action.VERIFICATION_LIST);
        return queue.results(user, after, PAGE);
    }

    public QueueFigures figures(CurrentUser user) {
        access.require(user, Action.VERIFICATION_LIST);
        return queue.figures(user, clock.instant());
    }

    /**
     * The page of a call.
     *
     * @param selected the visit asked about; null for the first that has no result
     */
    public VerificationCallPage call(CurrentUser user, PhoneCallId id, @Nullable VerificationId selected) {
        access.require(user, Action.PHONE_CALL_WORK, id.value());
        List<Verification> visits = verifications.findOfCall(id);
        if (visits.isEmpty()) {
            throw new NotFound("phone_call", id);
        }
        Verification asked = selected(visits, selected);
        Map<VerificationId, ReportSide> sides = views.reportSides(id);
        CallPage call = calls.page(
                user,
                id,
                visits.stream().mapToInt(Verification::getAttempts).max().orElse(0));
        return new VerificationCallPage(
                call,
                visits.stream().map(visit -> tab(visit, side(sides, visit))).toList(),
                check(asked, side(sides, asked)));
    }

    private static Verification selected(List<Verification> visits, @Nullable VerificationId selected) {
        if (selected != null) {
            return visits.stream()
                    .filter(visit -> visit.getId().equals(selected))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("verification", selected));
        }
        return visits.stream().filter(Verification::isOpen).findFirst().orElse(visits.get(0));
    }

    private static VisitTab tab(Verification visit, ReportSide side) {
        return new VisitTab(
                visit.getId(),
                side.visitedAt(),
                visit.getAnswers().size(),
                visit.questions().size(),
                visit.getResult());
    }

    private static VisitCheck check(Verification visit, ReportSide side) {
        VerificationQuestion now = visit.next();
        List<QuestionView> questions = visit.questions().stream()
                .map(question -> {
                    RecordedAnswer answer = visit.getAnswers().get(question);
                    return answer == null
                            ? QuestionView.waiting(question, question == now)
                            : QuestionView.answered(question, answer, side);
                })
                .toList();
        boolean ready = visit.isOpen() && visit.isReadyForResult();
        return new VisitCheck(
                tab(visit, side),
                Objects.requireNonNull(visit.getVersion()),
                questions,
                ready,
                ready ? ResultRule.open(visit.agreements()) : Set.of(),
                visit.getNote());
    }

    private static ReportSide side(Map<VerificationId, ReportSide> sides, Verification visit) {
        return Objects.requireNonNull(sides.get(visit.getId()), () -> "no visit of " + visit.getId());
    }
}

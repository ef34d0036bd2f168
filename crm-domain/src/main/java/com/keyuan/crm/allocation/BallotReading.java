package com.keyuan.crm.allocation;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.allocation.BallotPage.NamedCount;
import com.keyuan.crm.allocation.BallotPage.OwnVote;
import com.keyuan.crm.allocation.BallotVerdict.Count;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Slice;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading ballots: before the decision what is needed to decide, after it what was decided and why. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class BallotReading {

    private static final int PAGE = 40;

    private final Access access;
    private final BallotQueries queries;
    private final ApplicationQueries applications;
    private final BallotCounting counting;
    private final BallotVotes votes;
    private final PrinciplesMeter meter;
    private final Audit audit;

    public Slice<BallotRow> list(CurrentUser user, boolean open, @Nullable String after) {
        access.require(user, Action.BALLOT_LIST);
        return queries.list(user, open, after, PAGE);
    }

    public int countToVote(CurrentUser user) {
        access.require(user, Action.BALLOT_LIST);
        return queries.countToVote(user);
    }

    /** The ballot; each look is logged. */
    @Transactional
    public BallotPage page(CurrentUser user, BallotId id) {
        access.require(user, Action.BALLOT_VIEW, id.value());
        audit.record(AuditKind.VIEWED, user, Ballot.ref(id), Changes.none());
        return read(user, id);
    }

    /** About whom it is. */
    public CustomerId customerOf(CurrentUser user, BallotId id) {
        access.require(user, Action.BALLOT_VIEW, id.value());
        return queries.subject(id).customer();
    }

    /**
     * What the minutes say; fetching them is logged.
     *
     * @throws NotFound while it is not decided
     */
    @Transactional
    public BallotPage minutes(CurrentUser user, BallotId id) {
        access.require(user, Action.BALLOT_MINUTES, id.value());
        BallotPage page = read(user, id);
        if (page.decision() == null) {
            throw new NotFound("ballot minutes", id);
        }
        audit.record(AuditKind.EXPORTED, user, Ballot.ref(id), Changes.none().note("what", "minutes"));
        return page;
    }

    private BallotPage read(CurrentUser user, BallotId id) {
        BallotRow row = queries.find(user, id).orElseThrow(() -> new NotFound("ballot", id));
        boolean open = row.state() == BallotState.OPEN;
        BallotPage.Subject subject = queries.subject(id);
        List<Candidate> candidates = completed(queries.candidates(id), subject, open, id);
        List<CommitteeMember> kept = open ? List.of() : queries.keptMembers(id);
        BallotRule rule = counting.rule(id, row.escalatedAt() != null, kept);
        List<VoteView> cast = queries.votes(id);
        OwnVote own = votes.findByBallotAndMember(id, user.id())
                .map(vote -> new OwnVote(vote.getChoice(), vote.getReason()))
                .orElse(null);
        boolean mayVote = open && access.allows(user, Action.BALLOT_VOTE, id.value());
        boolean mayDecide = open && access.allows(user, Action.BALLOT_DECIDE, id.value());
        boolean hidden = open && mayVote && own == null;
        List<Count> counts = rule.counts();
        return new BallotPage(
                row,
                subject,
                candidates,
                rule.members(),
                cast.stream().map(VoteView::member).collect(Collectors.toSet()),
                hidden || (open && row.recused()) ? List.of() : cast,
                hidden || (open && row.recused()) ? List.of() : named(counts, candidates),
                own,
                mayDecide ? rule.partOf(user.id(), user.is(Role.DIRECTOR)) : BallotRule.Part.NONE,
                mayVote,
                rule.hasQuorum(),
                rule.needed(),
                rule.hasQuorum() && BallotVerdict.leaders(counts).size() > 1,
                queries.decision(id).orElse(null));
    }

    private List<Candidate> completed(List<Candidate> found, BallotPage.Subject subject, boolean open, BallotId id) {
        Map<PersonId, HolderRecord> records =
                applications.records(found.stream().map(Candidate::applicant).collect(Collectors.toSet()));
        Map<ApplicationLineId, List<PrinciplesEffect>> effects = open ? live(found, subject) : queries.keptEffects(id);
        return found.stream()
                .map(one -> one.with(
                        effects.getOrDefault(one.line(), List.of()),
                        records.getOrDefault(one.applicant(), HolderRecord.NONE)))
                .toList();
    }

    private Map<ApplicationLineId, List<PrinciplesEffect>> live(List<Candidate> found, BallotPage.Subject subject) {
        List<List<PrinciplesEffect>> effects = meter.effectsOf(found.stream()
                .map(one -> List.of(new PlannedMove(subject.customer(), one.applicant())))
                .toList());
        return IntStream.range(0, found.size())
                .boxed()
                .collect(Collectors.toMap(n -> found.get(n).line(), effects::get));
    }

    private static List<NamedCount> named(List<Count> counts, List<Candidate> candidates) {
        return counts.stream()
                .map(count -> new NamedCount(
                        candidates.stream()
                                .filter(one -> one.line().equals(count.choice().line()))
                                .findFirst()
                                .map(Candidate::name)
                                .orElse(null),
                        count.votes()))
                .toList();
    }
}

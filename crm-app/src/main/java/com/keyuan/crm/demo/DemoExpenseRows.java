package com.keyuan.crm.demo;

import static com.keyuan.crm.demo.DemoTrips.at;

import com.keyuan.crm.demo.DemoExpenseLines.Line;
import com.keyuan.crm.demo.DemoExpenses.Fate;
import com.keyuan.crm.demo.DemoExpenses.Journey;
import com.keyuan.crm.expense.ClaimState;
import com.keyuan.crm.shared.BusinessZone;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the claims of the demo in bulk: lines, invoices, moves, advances and payments follow from each other. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoExpenseRows {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyMM", Locale.ROOT);
    private static final String FINANCE = "jiyunshu";

    private final JdbcTemplate jdbc;
    private final DemoExpenseLines spending;
    private final DemoExpenseFiles files;
    private final Clock clock;

    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** A claim of the demo before it is written down. */
    private record Claim(UUID id, Journey journey, Fate fate, List<Line> lines) {

        BigDecimal claimed() {
            return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        BigDecimal allowed() {
            return lines.stream().map(Line::allowed).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    void begin() {
        spending.begin();
    }

    void claim(Journey journey, Fate fate, Random random) {
        claims.add(new Claim(
                DemoIds.at(fate.began(), "claim", journey.trip() + journey.username()),
                journey,
                fate,
                spending.of(journey, fate, random)));
    }

    void write() {
        claims.sort(Comparator.comparing((Claim one) -> one.fate().began()).thenComparing(Claim::id));
        accounts();
        Map<UUID, BigDecimal> offsets = new HashMap<>();
        List<DemoAdvance> advances = DemoAdvance.given(BusinessZone.today(clock));
        claims.stream()
                .filter(one -> one.fate().cleared() != null)
                .sorted(Comparator.comparing((Claim one) -> one.fate().cleared())
                        .thenComparing(Claim::id))
                .forEach(one -> offsets.put(one.id(), offset(one, advances)));
        heads(offsets);
        lines();
        history();
        overrides();
        payments();
        advances.forEach(this::advance);
        owedBack();
        numbers.forEach((of, last) -> jdbc.update(
                "insert into expense_number (prefix, month, last) values (?, ?, ?)",
                of.substring(0, 2),
                of.substring(3),
                last));
    }

    private void accounts() {
        jdbc.update("""
                update person set bank_account = '621700000000' || lpad((abs(hashtext(username)) % 10000000)::text, 7, '0'),
                       bank_name = (array['中国银行南京城东支行', '工商银行上海虹口支行', '招商银行广州天河支行'])[1 + abs(hashtext(username)) % 3]
                where bank_account is null and id in (select traveller_id from trip union select person_id from trip_companion)""");
    }

    private static BigDecimal offset(Claim claim, List<DemoAdvance> advances) {
        BigDecimal taken = BigDecimal.ZERO;
        Instant cleared = Objects.requireNonNull(claim.fate().cleared());
        for (DemoAdvance advance : advances) {
            if (advance.person().equals(claim.journey().username())
                    && at(advance.on(), 9, 0).isBefore(cleared)) {
                taken = taken.add(advance.offset(claim.allowed().subtract(taken), claim.id(), cleared));
            }
        }
        return taken;
    }

    private void heads(Map<UUID, BigDecimal> offsets) {
        jdbc.batchUpdate("""
                insert into expense_claim (id, version, number, trip_id, claimant_id, department_id, state, state_since, revision,
                    claimed, allowed, advances, note, face, submitted_at, cleared_at, cleared_by, paid_at, created_at)
                values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", claims.stream().map(one -> head(one, offsets)).toList());
    }

    private @Nullable Object[] head(Claim claim, Map<UUID, BigDecimal> offsets) {
        Fate fate = claim.fate();
        return new @Nullable Object[] {
            claim.id(),
            number("BX", fate.began()),
            claim.journey().trip(),
            claim.journey().person(),
            claim.journey().department(),
            fate.state().name(),
            time(since(fate)),
            fate.submitted() == null ? 0 : 1,
            claim.claimed(),
            claim.allowed(),
            offsets.getOrDefault(claim.id(), BigDecimal.ZERO),
            fate.note(),
            fate.face() == null ? null : fate.face().name(),
            time(fate.submitted()),
            time(fate.cleared()),
            fate.cleared() == null ? null : DemoPeople.id(FINANCE).value(),
            fate.state() == ClaimState.PAID ? time(fate.paid()) : null,
            time(fate.began())
        };
    }

    private static Instant since(Fate fate) {
        Instant since = fate.paid() != null ? fate.paid() : fate.cleared() != null ? fate.cleared() : fate.submitted();
        if (since == null) {
            return fate.began();
        }
        return fate.state() == ClaimState.PAY_FAILED || fate.state() == ClaimState.REJECTED
                ? since.plusSeconds(3600)
                : since;
    }

    private void lines() {
        List<Object[]> invoices = new ArrayList<>();
        List<Object[]> lines = new ArrayList<>();
        for (Claim claim : claims) {
            int position = 0;
            for (Line line : claim.lines()) {
                position++;
                UUID id = DemoIds.of("expense_line", claim.id() + ":" + position);
                if (line.paper() != null) {
                    invoices.add(new @Nullable Object[] {
                        line.paper().id(),
                        claim.id(),
                        line.paper().code(),
                        line.paper().number(),
                        line.paper().total()
                    });
                    files.of(id, line, claim.journey(), claim.fate());
                }
                lines.add(new @Nullable Object[] {
                    id,
                    claim.id(),
                    position,
                    line.category().name(),
                    line.on(),
                    line.days(),
                    line.city(),
                    line.cityClass(),
                    line.amount(),
                    line.paper() == null ? null : line.paper().id(),
                    line.customer(),
                    line.note(),
                    line.allowed(),
                    line.cutReason()
                });
            }
        }
        jdbc.batchUpdate(
                "insert into expense_invoice (id, version, claim_id, code, number, total) values (?, 0, ?, ?, ?, ?)",
                invoices);
        jdbc.batchUpdate("""
                insert into expense_line (id, version, claim_id, position, category, spent_on, days, city, city_class, amount,
                    invoice_id, customer_id, note, allowed, cut_reason)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", lines);
        files.write();
    }

    /** Each submission as it was, and every move. */
    private void history() {
        jdbc.update("""
                insert into expense_claim_version (claim_id, revision, submitted_at, claimed)
                select id, revision, submitted_at, claimed from expense_claim where submitted_at is not null""");
        jdbc.update("""
                insert into expense_line_version (claim_id, revision, line_id, position, category, spent_on, days, city, amount,
                       invoice_code, invoice_number, customer_id, note)
                select line.claim_id, claim.revision, line.id, line.position, line.category, line.spent_on, line.days, line.city,
                       line.amount, invoice.code, invoice.number, line.customer_id, line.note
                from expense_line line join expense_claim claim on claim.id = line.claim_id
                left join expense_invoice invoice on invoice.id = line.invoice_id where claim.submitted_at is not null""");
        List<Object[]> moves = new ArrayList<>();
        for (Claim claim : claims) {
            Fate fate = claim.fate();
            move(moves, claim, null, ClaimState.DRAFT, fate.began(), null);
            move(moves, claim, ClaimState.DRAFT, ClaimState.SUBMITTED, fate.submitted(), null);
            if (fate.state() == ClaimState.REJECTED) {
                move(moves, claim, ClaimState.SUBMITTED, fate.state(), since(fate), fate.note());
            }
            move(moves, claim, ClaimState.SUBMITTED, ClaimState.CLEARED, fate.cleared(), null);
            move(moves, claim, ClaimState.CLEARED, ClaimState.PAID, fate.paid(), null);
            if (fate.state() == ClaimState.PAY_FAILED) {
                move(moves, claim, ClaimState.PAID, fate.state(), since(fate), fate.note());
            }
        }
        jdbc.batchUpdate("""
                insert into expense_move (id, claim_id, revision, from_state, to_state, moved_at, moved_by, note)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", moves);
    }

    private static void move(
            List<Object[]> moves,
            Claim claim,
            @Nullable ClaimState from,
            ClaimState to,
            @Nullable Instant at,
            @Nullable String note) {
        if (at != null) {
            boolean own = from == null || from == ClaimState.DRAFT;
            moves.add(new @Nullable Object[] {
                DemoIds.at(at, "expense_move", claim.id() + to.name()),
                claim.id(),
                from == null ? 0 : 1,
                from == null ? null : from.name(),
                to.name(),
                time(at),
                own ? claim.journey().person() : DemoPeople.id(FINANCE).value(),
                note
            });
        }
    }

    /** One that a director has agreed to, one that finance has, and one of old that both let through. */
    private void overrides() {
        jdbc.update("""
                insert into expense_override (id, version, claim_id, revision, block, reason, director_id, director_at)
                select md5(claim.id::text || 'override')::uuid, 0, claim.id, claim.revision, 'NOT_QUALIFIED',
                       '下周又要出差，前一趟的垫款先结给他', ?, claim.submitted_at + interval '1 hour'
                from expense_claim claim join trip_report on trip_report.trip_id = claim.trip_id and trip_report.state = 'SIGNED'
                where claim.state = 'SUBMITTED' order by claim.number limit 1""", DemoPeople.id("shenbeichen").value());
        jdbc.update("""
                insert into expense_override (id, version, claim_id, revision, block, reason, director_id, director_at,
                                              finance_id, finance_at)
                select md5(claim.id::text || 'override')::uuid, 0, claim.id, claim.revision, 'NOT_VERIFIED',
                       '客户停产检修，电话没人接，工地照片已核对', ?, claim.cleared_at - interval '3 hours', ?, claim.cleared_at - interval '1 hour'
                from expense_claim claim where claim.face = 'OVERRIDDEN'""", DemoPeople.id("qinmu").value(), DemoPeople.id(FINANCE).value());
    }

    /** One batch for what was paid at one time. */
    private void payments() {
        Map<Instant, List<Claim>> batches = new TreeMap<>();
        claims.stream()
                .filter(one -> one.fate().paid() != null)
                .forEach(one -> batches.computeIfAbsent(one.fate().paid(), at -> new ArrayList<>())
                        .add(one));
        List<Object[]> heads = new ArrayList<>();
        List<Object[]> payments = new ArrayList<>();
        batches.forEach((at, paid) -> {
            UUID batch = DemoIds.at(at, "payment_batch", at.toString());
            heads.add(new Object[] {
                batch, number("FK", at), time(at), DemoPeople.id(FINANCE).value()
            });
            paid.forEach(one -> payments.add(
                    new Object[] {DemoIds.at(at, "payment", one.id().toString()), batch, time(at), one.id()}));
        });
        jdbc.batchUpdate(
                "insert into payment_batch (id, version, number, created_at, created_by) values (?, 0, ?, ?, ?)",
                heads);
        jdbc.batchUpdate("""
                insert into payment (id, version, batch_id, claim_id, attempt, amount, payee, bank_account, bank_name, paid_at,
                                     failed_at, failed_by, failed_note)
                select ?, 0, ?, claim.id, 1, claim.allowed - claim.advances, person.name, person.bank_account, person.bank_name, ?,
                       case when claim.state = 'PAY_FAILED' then claim.state_since end,
                       case when claim.state = 'PAY_FAILED' then claim.cleared_by end,
                       case when claim.state = 'PAY_FAILED' then claim.note end
                from expense_claim claim join person on person.id = claim.claimant_id where claim.id = ?""", payments);
    }

    private void advance(DemoAdvance advance) {
        Instant at = at(advance.on(), 9, 0);
        UUID id = DemoIds.at(at, "advance", advance.person());
        jdbc.update(
                """
                insert into advance (id, version, number, person_id, kind, purpose, booked_on, remaining, held, created_at)
                values (?, 0, ?, ?, 'CASH', ?, ?, ?, false, ?)""",
                id,
                number("JK", at),
                DemoPeople.id(advance.person()).value(),
                advance.purpose(),
                advance.on(),
                advance.remaining(),
                time(at));
        int n = 0;
        for (DemoAdvance.Entry entry : advance.entries()) {
            n++;
            jdbc.update(
                    """
                    insert into advance_entry (id, advance_id, kind, amount, claim_id, reference, booked_at, booked_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""",
                    DemoIds.at(entry.at(), "advance_entry", id + ":" + n),
                    id,
                    entry.kind().name(),
                    entry.amount(),
                    entry.claim(),
                    entry.reference(),
                    time(entry.at()),
                    DemoPeople.id(FINANCE).value());
        }
    }

    /** What was paid for a trip with an open doubt is owed back, held until it is decided. */
    private void owedBack() {
        List<Claim> doubted = claims.stream()
                .filter(one -> one.journey().doubted() != null && one.fate().state() == ClaimState.PAID)
                .toList();
        for (Claim claim : doubted) {
            Instant at = Objects.requireNonNull(claim.journey().doubted());
            UUID id = DemoIds.at(at, "advance", claim.id().toString());
            jdbc.update("""
                    insert into advance (id, version, number, person_id, kind, purpose, booked_on, claim_id, remaining, held, created_at)
                    select ?, 0, ?, claimant_id, 'DISCREPANCY', number, ?, id, allowed, true, ? from expense_claim where id = ?""", id, number("JK", at), LocalDate.ofInstant(at, BusinessZone.ID), time(at), claim.id());
            jdbc.update("""
                    insert into advance_entry (id, advance_id, kind, amount, booked_at)
                    select ?, id, 'BOOKED', remaining, created_at from advance where id = ?""", DemoIds.at(at, "advance_entry", claim.id().toString()), id);
        }
    }

    private String number(String paper, Instant at) {
        String month = MONTH.format(LocalDate.ofInstant(at, BusinessZone.ID));
        return "%s-%s-%03d".formatted(paper, month, numbers.merge(paper + "-" + month, 1, Integer::sum));
    }

    private static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}

package com.keyuan.crm.expense;

import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.VisitId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** What one person spent on one trip and wants back. */
@Entity
@Getter
public class ExpenseClaim {

    /** More lines than any trip has; a bound for what one page and one form must carry. */
    public static final int MOST_LINES = 200;

    @EmbeddedId
    private ExpenseClaimId id;

    @Version
    private @Nullable Long version;

    private String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "trip_id"))
    private TripId trip;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "claimant_id"))
    private PersonId claimant;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "department_id"))
    private DepartmentId department;

    @Enumerated(EnumType.STRING)
    private ClaimState state;

    private Instant stateSince;
    private int revision;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "claimed"))
    private Money claimed;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "allowed"))
    private Money allowed;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "advances"))
    private Money advances;

    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private @Nullable GateFace face;

    private boolean clearedByHandler;
    private @Nullable Instant submittedAt;
    private @Nullable Instant clearedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "cleared_by"))
    private @Nullable PersonId clearedBy;

    private @Nullable Instant paidAt;
    private Instant createdAt;

    @OneToMany(mappedBy = "claim", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<ExpenseInvoice> invoices = new ArrayList<>();

    @OneToMany(mappedBy = "claim", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<ExpenseLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ExpenseClaim() {}

    /** @param department the cost centre that bears it */
    public ExpenseClaim(
            ExpenseClaimId id, String number, TripId trip, PersonId claimant, DepartmentId department, Instant now) {
        this.id = id;
        this.number = number;
        this.trip = trip;
        this.claimant = claimant;
        this.department = department;
        this.state = ClaimState.DRAFT;
        this.stateSince = now;
        this.claimed = Money.ZERO;
        this.allowed = Money.ZERO;
        this.advances = Money.ZERO;
        this.createdAt = now;
    }

    public List<ExpenseLine> getLines() {
        return List.copyOf(lines);
    }

    public List<ExpenseInvoice> getInvoices() {
        return List.copyOf(invoices);
    }

    /** What finance pays out: what is allowed, less the advances set against it. */
    public Money payable() {
        return allowed.minus(advances);
    }

    /** @throws StaleVersion when it changed since the page was opened */
    public void expect(long seen) {
        StaleVersion.check("expense_claim", id, version == null ? 0 : version, seen);
    }

    /** Adds a line, or does nothing where a line of this id is there already: the form was sent twice. */
    public void add(ExpenseLineId line, LineEntry entry) {
        requireDraft();
        if (lines.stream().anyMatch(there -> there.getId().equals(line))) {
            return;
        }
        if (lines.size() >= MOST_LINES) {
            throw new TooManyLines(MOST_LINES);
        }
        ExpenseInvoiceId paper = enter(entry, null);
        lines.add(new ExpenseLine(line, this, lines.size() + 1, entry, paper));
        total();
    }

    /** @throws NotFound when the claim has no such line */
    public void change(ExpenseLineId line, LineEntry entry) {
        requireDraft();
        ExpenseLine changed = line(line);
        changed.says(entry, enter(entry, changed));
        dropUnusedInvoices();
        total();
    }

    public void remove(ExpenseLineId line) {
        requireDraft();
        lines.remove(line(line));
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).moveTo(i + 1);
        }
        dropUnusedInvoices();
        total();
    }

    /**
     * Hands it to finance, as a new version.
     *
     * @throws ClaimEmpty without lines
     * @throws InvoiceMissing when a line that needs an invoice has none
     */
    public void submit(Instant now) {
        requireDraft();
        if (lines.isEmpty()) {
            throw new ClaimEmpty();
        }
        lines.stream().filter(ExpenseLine::lacksInvoice).findFirst().ifPresent(lacking -> {
            throw new InvoiceMissing(lacking.getPosition());
        });
        become(ClaimState.SUBMITTED, now);
        lines.forEach(ExpenseLine::restore);
        total();
        revision++;
        submittedAt = now;
        note = null;
    }

    /** Finance allows less on a line (核减); the claimant sees why. The whole amount takes a cut back. */
    public void cut(ExpenseLineId line, Money newAllowed, @Nullable String reason) {
        require(ClaimState.SUBMITTED);
        ExpenseLine concerned = line(line);
        if (concerned.getCutByVisit() != null) {
            throw new CutByDecision();
        }
        boolean whole = newAllowed.equals(concerned.getAmount());
        concerned.cut(newAllowed, whole ? "" : Text.reason(reason, 400), null);
        total();
    }

    /** A decision on a visit that the customer did not confirm: these lines are allowed nothing. */
    public void disallow(List<ExpenseLineId> concerned, VisitId visit, String reason) {
        require(ClaimState.SUBMITTED);
        lines.stream()
                .filter(line -> concerned.contains(line.getId()))
                .forEach(line -> line.cut(Money.ZERO, reason, visit));
        total();
    }

    public void reject(@Nullable String reason, Instant now) {
        become(ClaimState.REJECTED, now);
        note = Text.reason(reason, 1000);
    }

    /** The claimant takes up a rejected claim again; what was cut stands whole until finance looks at it anew. */
    public void revise(Instant now) {
        become(ClaimState.DRAFT, now);
        lines.forEach(ExpenseLine::restore);
        total();
    }

    /**
     * @param offset advances set against it, at most what is allowed
     * @param why what its face says of the verification
     */
    public void clear(PersonId by, GateFace why, Money offset, Instant now) {
        clear(by, false, why, offset, now);
    }

    /** @param handler whether the same person signed, entered or called, which its face then says */
    public void clear(PersonId by, boolean handler, GateFace why, Money offset, Instant now) {
        require(ClaimState.SUBMITTED);
        become(ClaimState.CLEARED, now);
        clearedBy = by;
        clearedByHandler = handler;
        clearedAt = now;
        face = why;
        advances = offset;
        note = null;
    }

    /** Finance takes its word back; the advances set against it are owed again. */
    public void withdraw(@Nullable String reason, Instant now) {
        require(ClaimState.CLEARED);
        become(ClaimState.SUBMITTED, now);
        note = Text.reason(reason, 1000);
        clearedBy = null;
        clearedByHandler = false;
        clearedAt = null;
        face = null;
        advances = Money.ZERO;
    }

    public void pay(Instant now) {
        become(ClaimState.PAID, now);
        paidAt = now;
        note = null;
    }

    /** The bank sent the money back. */
    public void fail(@Nullable String reason, Instant now) {
        become(ClaimState.PAY_FAILED, now);
        paidAt = null;
        note = Text.reason(reason, 400);
    }

    /** What made the bank send it back is mended; it may be paid again. */
    public void release(Instant now) {
        require(ClaimState.PAY_FAILED);
        become(ClaimState.CLEARED, now);
        note = null;
    }

    public ExpenseLine line(ExpenseLineId line) {
        return lines.stream()
                .filter(one -> one.getId().equals(line))
                .findFirst()
                .orElseThrow(() -> new NotFound("expense_line", line));
    }

    public Optional<ExpenseInvoice> invoiceOf(ExpenseLine line) {
        return invoices.stream()
                .filter(one -> one.getId().equals(line.getInvoice()))
                .findFirst();
    }

    private @Nullable ExpenseInvoiceId enter(LineEntry entry, @Nullable ExpenseLine instead) {
        InvoiceEntry given = entry.invoice();
        if (given == null) {
            return null;
        }
        Optional<ExpenseInvoice> there = invoices.stream()
                .filter(one -> one.getNumber().equals(given.number()))
                .findFirst();
        ExpenseInvoice paper = there.orElseGet(() -> new ExpenseInvoice(this, given));
        Money taken = sum(
                        lines.stream()
                                .filter(line ->
                                        !line.equals(instead) && paper.getId().equals(line.getInvoice()))
                                .toList(),
                        ExpenseLine::getAmount)
                .plus(entry.amount());
        if (taken.isMoreThan(given.total())) {
            throw new InvoiceExceeded(given.total(), taken);
        }
        paper.says(given.total());
        if (there.isEmpty()) {
            invoices.add(paper);
        }
        return paper.getId();
    }

    private void dropUnusedInvoices() {
        invoices.removeIf(
                paper -> lines.stream().noneMatch(line -> paper.getId().equals(line.getInvoice())));
    }

    private void total() {
        claimed = sum(lines, ExpenseLine::getAmount);
        allowed = sum(lines, ExpenseLine::getAllowed);
    }

    private static Money sum(List<ExpenseLine> lines, Function<ExpenseLine, Money> what) {
        return lines.stream().map(what).reduce(Money.ZERO, Money::plus);
    }

    private void requireDraft() {
        require(ClaimState.DRAFT);
    }

    private void require(ClaimState needed) {
        if (state != needed) {
            throw new ClaimMoved(this);
        }
    }

    private void become(ClaimState next, Instant now) {
        if (!state.canBecome(next)) {
            throw new ClaimMoved(this);
        }
        state = next;
        stateSince = now;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExpenseClaim that && Objects.equals(id, that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}

package com.keyuan.crm.intake;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.attachment.FileName;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.StaleVersion;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a file into the customer base: read it, say what its columns mean, look at the findings, say what unknown values
 * mean, enter the good rows. Whatever is not entered comes back with the reason.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class IntakeService {

    private final IntakeRuns runs;
    private final IntakeRowStore rows;
    private final IntakeMapping mapping;
    private final IntakeChecking checking;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Keeps what was read of a file; the columns are guessed, or taken as this person said last time. */
    public void read(CurrentUser user, IntakeRunId id, IntakeKind kind, String fileName, String sha256, Table table) {
        access.require(user, Action.INTAKE_IMPORT);
        access.require(user, rightTo(kind));
        Optional<IntakeRun> present = runs.findById(id);
        if (present.isPresent()) {
            if (!user.isSelf(present.get().getCreatedBy())) {
                throw new StaleVersion("intake_run", id);
            }
            return; // the form was sent twice
        }
        String keyId = rows.keyId();
        String name = FileName.of(fileName).value();
        runs.saveAndFlush(
                new IntakeRun(id, kind, name, sha256, table.rows().size(), keyId, user.id(), clock.instant()));
        rows.add(id, keyId, table);
        mapping.setColumns(id, guessed(user, kind, table.headers()));
        audit.record(
                AuditKind.IMPORTED,
                user,
                subject(id),
                Changes.none()
                        .note("fileName", name)
                        .note("sha256", sha256)
                        .note("rows", table.rows().size()));
    }

    /** The kinds of file that the user may bring in. */
    public List<IntakeKind> kinds(CurrentUser user) {
        return Arrays.stream(IntakeKind.values())
                .filter(kind -> access.allows(user, rightTo(kind)))
                .toList();
    }

    private static Action rightTo(IntakeKind kind) {
        return switch (kind) {
            case CUSTOMERS, ORDERS, CALLS -> Action.ORDER_IMPORT;
            case INVOICES -> Action.INVOICE_RECORD;
            case RECEIPTS -> Action.RECEIPT_RECORD;
        };
    }

    private Map<Integer, IntakeField> guessed(CurrentUser user, IntakeKind kind, List<String> headers) {
        Map<String, Optional<IntakeField>> remembered = mapping.remembered(user.id(), kind);
        Map<Integer, IntakeField> fields = new HashMap<>();
        Set<IntakeField> taken = EnumSet.noneOf(IntakeField.class);
        for (int position = 0; position < headers.size(); position++) {
            String header = headers.get(position);
            Optional<IntakeField> known = remembered.get(header);
            IntakeField field = (known == null ? IntakeField.guess(kind, header) : known).orElse(null);
            if (field != null && taken.add(field)) {
                fields.put(position, field);
            }
        }
        return fields;
    }

    /**
     * Says what the columns mean and goes through the rows, entering nothing.
     *
     * @throws ColumnMissing when no column says what every row needs
     */
    public void map(CurrentUser user, IntakeRunId id, Map<Integer, IntakeField> fields) {
        IntakeRun run = load(user, id);
        run.requireNotBegun();
        Set<IntakeField> taken = EnumSet.noneOf(IntakeField.class);
        fields.values().forEach(field -> {
            if (field.kind() != run.getKind() || !taken.add(field)) {
                throw new ColumnTwice(field);
            }
        });
        IntakeField.of(run.getKind()).stream()
                .filter(field -> field.isRequired() && !taken.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw new ColumnMissing(field);
                });
        mapping.setColumns(id, fields);
        mapping.remember(user.id(), run.getKind(), mapping.columns(id, run.getKeyId()));
        check(user, run);
    }

    /** Says what unknown values mean and goes through the rows again. */
    public void choose(CurrentUser user, IntakeRunId id, Collection<Choice> choices) {
        IntakeRun run = load(user, id);
        run.requireNotBegun();
        mapping.setChoices(
                id,
                choices.stream()
                        .filter(choice -> choice.field().isChoosable())
                        .filter(choice -> choice.act() != Choice.Act.CREATE
                                || choice.field().isCreatable())
                        .filter(choice -> choice.act() != Choice.Act.OMIT
                                || choice.field().isOmittable())
                        .toList());
        check(user, run);
    }

    private void check(CurrentUser user, IntakeRun run) {
        checking.check(user, run);
        run.checked();
        runs.saveAndFlush(run);
    }

    /** The good rows are entered in the background, each once, whatever happens in between. */
    public void begin(CurrentUser user, IntakeRunId id) {
        IntakeRun run = load(user, id);
        if (run.getState() != IntakeState.IMPORTING) {
            run.begin();
            runs.saveAndFlush(run);
            audit.changed(user, subject(id), Changes.none().field("state", IntakeState.CHECKED, run.getState()));
        }
        events.publishEvent(new IntakeBegun(id));
    }

    /** No further row is entered. */
    public void cancel(CurrentUser user, IntakeRunId id) {
        IntakeRun run = load(user, id);
        IntakeState before = run.getState();
        run.cancel(clock.instant());
        runs.saveAndFlush(run);
        audit.changed(user, subject(id), Changes.none().field("state", before, run.getState()));
    }

    /** Forgets the file and its findings; what was entered stays. */
    public void forget(CurrentUser user, IntakeRunId id) {
        IntakeRun run = load(user, id);
        if (run.getState() == IntakeState.IMPORTING) {
            throw new IntakeMoved(run.getState());
        }
        runs.delete(run);
        audit.changed(user, subject(id), Changes.none().field("fileName", run.getFileName(), null));
    }

    private IntakeRun load(CurrentUser user, IntakeRunId id) {
        access.require(user, Action.INTAKE_VIEW, id.value());
        return runs.lockById(id).orElseThrow(() -> new NotFound("intake_run", id));
    }

    static SourceRef subject(IntakeRunId id) {
        return new SourceRef("intake_run", id.value());
    }
}

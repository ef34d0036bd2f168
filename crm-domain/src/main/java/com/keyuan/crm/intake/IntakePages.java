package com.keyuan.crm.intake;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows people their own files: where they stand and what was found in them. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class IntakePages {

    private final IntakeRuns runs;
    private final IntakeRowStore rows;
    private final IntakeMapping mapping;
    private final IntakeFindings findings;
    private final IntakeKnowledge knowledge;
    private final Access access;
    private final Audit audit;

    public IntakePage page(CurrentUser user, IntakeRunId id) {
        IntakeRun run = load(user, id);
        List<ValueGroup> values = findings.values(id);
        boolean isAsking = run.getState() == IntakeState.CHECKED && !values.isEmpty();
        return new IntakePage(
                id,
                run.getKind(),
                run.getFileName(),
                run.getState(),
                run.getRowCount(),
                rows.counts(id),
                mapping.columns(id, run.getKeyId()),
                values,
                findings.countValues(id),
                isAsking ? knowledge.known(user, run.getKind()) : Map.of(),
                findings.groups(id),
                run.getCreatedAt(),
                run.getEndedAt());
    }

    public IntakeProgress progress(CurrentUser user, IntakeRunId id) {
        IntakeRun run = load(user, id);
        return new IntakeProgress(id, run.getState(), run.getRowCount(), rows.counts(id));
    }

    /** One's own files, newest first, at most fifty. */
    public List<IntakeRunRow> list(CurrentUser user) {
        access.require(user, Action.INTAKE_IMPORT);
        return runs.newestOf(user.id().value());
    }

    /** Rows with what was found in them, in the order of the file. */
    public List<RowReport> rows(CurrentUser user, IntakeRunId id, ReportScope scope, int after, int size) {
        IntakeRun run = load(user, id);
        return findings.rows(id, run.getKeyId(), scope, after, size);
    }

    /** The page of a file whose rows are about to leave the house; logged, for among them are telephone numbers. */
    @Transactional
    public IntakePage pageForReport(CurrentUser user, IntakeRunId id, ReportScope scope) {
        IntakePage page = page(user, id);
        audit.record(
                AuditKind.EXPORTED,
                user,
                IntakeService.subject(id),
                Changes.none().note("list", "intake_row").note("scope", scope).note("fileName", page.fileName()));
        return page;
    }

    private IntakeRun load(CurrentUser user, IntakeRunId id) {
        access.require(user, Action.INTAKE_VIEW, id.value());
        return runs.findById(id).orElseThrow(() -> new NotFound("intake_run", id));
    }
}

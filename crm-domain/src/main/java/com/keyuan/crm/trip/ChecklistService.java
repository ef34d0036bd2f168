package com.keyuan.crm.trip;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.StaleVersion;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a report is held to before it may be submitted. Each change is a new version; what was submitted keeps the one
 * it was held to.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class ChecklistService {

    /** The shortest text that may be asked for, in characters, is 1; more than this would be a novel. */
    public static final int LONGEST_DEMAND = 200;

    /** Longest phrase, in characters. */
    public static final int PHRASE = 40;

    private static final int MOST_PHRASES = 300;

    private final ReportChecklists checklists;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /** Every version, newest first; the first one counts. */
    @Transactional(readOnly = true)
    public List<ReportChecklists.Stored> versions(CurrentUser user) {
        access.require(user, Action.REPORT_CHECKLIST_EDIT);
        return checklists.versions();
    }

    /**
     * Makes a new version that counts from now on.
     *
     * @param minLength characters below which a text says nothing, 1 to 200
     * @param expected the version on the page; {@link StaleVersion} when another came in between
     * @throws ChecklistWrong when a length or phrase is out of range
     */
    public void change(CurrentUser user, int expected, int minLength, boolean dateRequired, Set<String> phrases) {
        access.require(user, Action.REPORT_CHECKLIST_EDIT);
        check(minLength, phrases);
        ReportChecklist before = checklists.current();
        StaleVersion.check("report_checklist", before.version(), before.version(), expected);
        ReportChecklist next = new ReportChecklist(expected + 1, minLength, dateRequired, phrases);
        if (!checklists.add(next, user.id(), clock.instant())) {
            throw new StaleVersion("report_checklist", expected);
        }
        audit.record(
                AuditKind.CHANGED,
                user,
                new SourceRef("report_checklist", new UUID(0, next.version())),
                Changes.none()
                        .field("version", before.version(), next.version())
                        .field("min_length", before.minLength(), minLength)
                        .field("date_required", before.dateRequired(), dateRequired)
                        .field(
                                "empty_phrases",
                                new TreeSet<>(before.emptyPhrases()),
                                new TreeSet<>(next.emptyPhrases())));
    }

    private static void check(int minLength, Set<String> phrases) {
        if (minLength < 1 || minLength > LONGEST_DEMAND) {
            throw new ChecklistWrong("length", "minLength");
        }
        if (phrases.size() > MOST_PHRASES) {
            throw new ChecklistWrong("too-many", "phrases");
        }
        if (phrases.stream()
                .anyMatch(phrase -> phrase.isBlank() || phrase.codePointCount(0, phrase.length()) > PHRASE)) {
            throw new ChecklistWrong("phrase", "phrases");
        }
    }
}

package com.keyuan.crm.trip;

import com.keyuan.crm.trip.Completeness.Check;
import com.keyuan.crm.trip.Completeness.Done;
import com.keyuan.crm.trip.Completeness.Fault;
import com.keyuan.crm.trip.Completeness.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds a report against the checklist: every planned customer is visited or explained; each section says who was met,
 * the need, the business situation, the result, and the next step with its day; and says it in more than empty phrases.
 */
public final class CompletenessRule {

    private final ReportChecklist checklist;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Check, Done> checks = new EnumMap<>(Check.class);

    private CompletenessRule(ReportChecklist checklist) {
        this.checklist = checklist;
    }

    public static Completeness check(ReportFacts facts, ReportChecklist checklist) {
        CompletenessRule rule = new CompletenessRule(checklist);
        facts.planned().forEach(rule::planned);
        facts.sections().forEach(rule::section);
        return new Completeness(checklist.version(), rule.problems, rule.checks);
    }

    private void planned(ReportFacts.Planned planned) {
        String because = planned.notVisitedBecause();
        Fault fault = planned.visited() ? null : fault(because);
        count(Check.CUSTOMERS, fault == null);
        if (fault != null) {
            problems.add(new Problem(Check.CUSTOMERS, fault, null, planned.customer(), planned.name(), because));
        }
    }

    private void section(ReportFacts.Section section) {
        point(section, Check.MET, section.met() == 0 ? Fault.MISSING : null, null);
        text(section, Check.NEED, section.need());
        text(section, Check.BUSINESS, section.business());
        text(section, Check.RESULT, section.result());
        text(section, Check.NEXT_STEP, section.nextStep());
        if (checklist.dateRequired()) {
            point(section, Check.NEXT_STEP_DATE, section.nextStepOn() == null ? Fault.MISSING : null, null);
        }
    }

    private void text(ReportFacts.Section section, Check check, @Nullable String text) {
        point(section, check, fault(text), text);
    }

    private void point(ReportFacts.Section section, Check check, @Nullable Fault fault, @Nullable String said) {
        count(check, fault == null);
        if (fault != null) {
            problems.add(new Problem(check, fault, section.visit(), section.customer(), section.name(), said));
        }
    }

    private @Nullable Fault fault(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Fault.MISSING;
        }
        if (EmptyPhraseRule.isEmptyTalk(text, checklist.emptyPhrases())) {
            return Fault.EMPTY_PHRASE;
        }
        return text.strip().codePointCount(0, text.strip().length()) < checklist.minLength() ? Fault.TOO_SHORT : null;
    }

    private void count(Check check, boolean done) {
        Done before = checks.getOrDefault(check, new Done(0, 0));
        checks.put(check, new Done(before.done() + (done ? 1 : 0), before.all() + 1));
    }
}

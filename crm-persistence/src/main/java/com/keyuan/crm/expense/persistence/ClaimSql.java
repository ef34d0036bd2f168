package com.keyuan.crm.expense.persistence;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** The parts of statements that several questions about claims share. */
final class ClaimSql {

    /** Who signed, entered or called, over {@code trip} and {@code report}. */
    static final String HANDLERS = """
            array(select report.signed_by where report.signed_by is not null
                  union select report.qualified_by where report.qualified_by is not null
                  union select verification_answer.recorded_by from verification_answer
                        join verification on verification.id = verification_answer.verification_id
                        where verification.report_id = report.id)""";

    /** How the customer stands to a visit, over {@code visit} and {@code decision}. */
    static final String STANDING = """
            case when decision.confirmed then 'DISPROVED'
                 when not decision.confirmed or visit.cleared_at is not null then 'EXONERATED'
                 when visit.verification = 'NOT_CONFIRMED' then 'OPEN'
                 else 'STANDS' end""";

    private ClaimSql() {}

    static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}

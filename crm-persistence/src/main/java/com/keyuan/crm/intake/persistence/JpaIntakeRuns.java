package com.keyuan.crm.intake.persistence;

import com.keyuan.crm.intake.IntakeRun;
import com.keyuan.crm.intake.IntakeRunId;
import com.keyuan.crm.intake.IntakeRunRow;
import com.keyuan.crm.intake.IntakeRuns;
import com.keyuan.crm.intake.IntakeState;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaIntakeRuns extends IntakeRuns, Repository<IntakeRun, IntakeRunId> {

    @Override
    @Query("select r.state from IntakeRun r where r.id = :id")
    Optional<IntakeState> stateOf(IntakeRunId id);

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from IntakeRun r where r.id = :id")
    Optional<IntakeRun> lockById(IntakeRunId id);

    @Override
    @Query(
            "select r.id from IntakeRun r where r.state = com.keyuan.crm.intake.IntakeState.IMPORTING order by r.id.value")
    List<IntakeRunId> importing();

    @Override
    @Query("""
            select new com.keyuan.crm.intake.IntakeRunRow(r.id, r.kind, r.fileName, r.state, r.rowCount, r.createdAt)
            from IntakeRun r where r.createdBy.value = :person order by r.createdAt desc, r.id.value limit 50""")
    List<IntakeRunRow> newestOf(UUID person);
}

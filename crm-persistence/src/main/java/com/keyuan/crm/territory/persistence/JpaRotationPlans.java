package com.keyuan.crm.territory.persistence;

import com.keyuan.crm.territory.RotationPlan;
import com.keyuan.crm.territory.RotationPlanId;
import com.keyuan.crm.territory.RotationPlans;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaRotationPlans extends RotationPlans, Repository<RotationPlan, RotationPlanId> {

    @Override
    default Optional<RotationPlan> lockIfFree(RotationPlanId id) {
        return lock(id.value());
    }

    @Query(nativeQuery = true, value = "select * from rotation_plan where id = :id for no key update skip locked")
    Optional<RotationPlan> lock(UUID id);
}

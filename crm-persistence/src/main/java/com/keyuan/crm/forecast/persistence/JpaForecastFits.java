package com.keyuan.crm.forecast.persistence;

import com.keyuan.crm.forecast.ForecastFit;
import com.keyuan.crm.forecast.ForecastFitId;
import com.keyuan.crm.forecast.ForecastFits;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaForecastFits extends ForecastFits, Repository<ForecastFit, ForecastFitId> {

    @Override
    default Optional<ForecastFit> lockIfFree(ForecastFitId id) {
        return lock(id.value());
    }

    @Query(nativeQuery = true, value = "select * from forecast_fit where id = :id for no key update skip locked")
    Optional<ForecastFit> lock(UUID id);

    @Override
    default void oneMonthAtATime() {
        lockMonths();
    }

    /** The key is "fcmo" as a number. */
    @Query(nativeQuery = true, value = "select count(*) from pg_advisory_xact_lock(1717792111)")
    long lockMonths();

    @Override
    @Query(
            "select f from ForecastFit f where f.asOf = :asOf and f.occasion = com.keyuan.crm.forecast.ForecastFit.Occasion.MONTHLY")
    Optional<ForecastFit> findMonthly(LocalDate asOf);
}

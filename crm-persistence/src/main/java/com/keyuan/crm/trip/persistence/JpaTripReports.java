package com.keyuan.crm.trip.persistence;

import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.TripReport;
import com.keyuan.crm.trip.TripReportId;
import com.keyuan.crm.trip.TripReports;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaTripReports extends TripReports, Repository<TripReport, TripReportId> {

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from TripReport r where r.id = :id")
    Optional<TripReport> findLocked(TripReportId id);

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from TripReport r where r.trip = :trip")
    Optional<TripReport> findLockedByTrip(TripId trip);
}

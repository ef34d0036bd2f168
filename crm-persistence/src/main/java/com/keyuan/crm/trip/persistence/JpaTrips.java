package com.keyuan.crm.trip.persistence;

import com.keyuan.crm.trip.Trip;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.Trips;
import org.springframework.data.repository.Repository;

interface JpaTrips extends Trips, Repository<Trip, TripId> {}

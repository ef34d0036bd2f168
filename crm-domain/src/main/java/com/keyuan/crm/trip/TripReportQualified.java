package com.keyuan.crm.trip;

/** 差旅信息合格: what the report says is in the customer base; the phone team's calls begin. */
public record TripReportQualified(TripReportId report, TripId trip) {}

package com.keyuan.crm.verification;

/** Everything on the page of a scouting call. */
public record ScoutingCallPage(CallPage call, ScoutingRow request) {}

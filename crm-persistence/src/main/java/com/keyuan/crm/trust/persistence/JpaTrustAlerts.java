package com.keyuan.crm.trust.persistence;

import com.keyuan.crm.trust.TrustAlert;
import com.keyuan.crm.trust.TrustAlertId;
import com.keyuan.crm.trust.TrustAlerts;
import org.springframework.data.repository.Repository;

interface JpaTrustAlerts extends TrustAlerts, Repository<TrustAlert, TrustAlertId> {}

package com.keyuan.crm.service.persistence;

import com.keyuan.crm.service.ServiceCase;
import com.keyuan.crm.service.ServiceCaseId;
import com.keyuan.crm.service.ServiceCases;
import org.springframework.data.repository.Repository;

interface JpaServiceCases extends ServiceCases, Repository<ServiceCase, ServiceCaseId> {}

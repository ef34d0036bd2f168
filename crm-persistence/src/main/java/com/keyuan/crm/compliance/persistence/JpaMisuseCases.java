package com.keyuan.crm.compliance.persistence;

import com.keyuan.crm.compliance.MisuseCase;
import com.keyuan.crm.compliance.MisuseCaseId;
import com.keyuan.crm.compliance.MisuseCases;
import org.springframework.data.repository.Repository;

interface JpaMisuseCases extends MisuseCases, Repository<MisuseCase, MisuseCaseId> {}

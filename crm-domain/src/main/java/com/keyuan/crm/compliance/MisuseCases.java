package com.keyuan.crm.compliance;

import com.keyuan.crm.verification.VerificationId;
import java.util.Optional;

/** Cases of suspected misuse. */
public interface MisuseCases {

    Optional<MisuseCase> findById(MisuseCaseId id);

    boolean existsByVerification(VerificationId verification);

    MisuseCase save(MisuseCase misuseCase);
}

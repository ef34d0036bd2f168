package com.keyuan.crm.service;

import com.keyuan.crm.shared.NotFound;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A case as its customer follows it, signed in nowhere: the code is the right. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class PublicCases {

    private final ServiceCaseLists lists;

    /** @throws NotFound for a code that leads nowhere, whatever the reason */
    public PublicCase find(String code) {
        return lists.publicCase(CaseCodes.read(code)).orElseThrow(() -> new NotFound("service_case", "code"));
    }
}

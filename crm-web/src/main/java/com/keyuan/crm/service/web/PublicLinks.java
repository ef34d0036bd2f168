package com.keyuan.crm.service.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Addresses that customers open without signing in, as they are printed, copied and sent. */
@Component
class PublicLinks {

    /** @param code null or empty where there is none */
    @Nullable String ofCase(@Nullable String code) {
        return code == null || code.isEmpty() ? null : address("/open/cases/" + code);
    }

    private static String address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(path)
                .build()
                .toUriString();
    }
}

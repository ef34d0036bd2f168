package com.keyuan.crm.shared.web;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Addresses that customers open without signing in, as they are printed, copied and sent. */
public final class PublicAddress {

    private PublicAddress() {}

    /** @param path from the beginning of the application on */
    public static String of(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(path)
                .build()
                .toUriString();
    }
}

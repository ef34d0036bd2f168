package com.keyuan.crm;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The web storey as an application for {@link com.keyuan.crm.shared.web.WebTest}. */
@SpringBootApplication
public class WebSlice {}

package com.keyuan.crm.shared.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose customer base this is.
 *
 * @param name the company's short name as it stands under the product's; empty for none
 */
@ConfigurationProperties("crm.company")
public record CompanySettings(@DefaultValue("") String name) {}

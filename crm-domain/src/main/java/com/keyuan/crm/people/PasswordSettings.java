package com.keyuan.crm.people;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param profile what is asked of passwords: {@code modern} or {@code dengbao} */
@ConfigurationProperties("crm.signin.password")
public record PasswordSettings(@DefaultValue("modern") PasswordProfile profile) {}

package com.keyuan.crm;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** 客源 CRM. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CrmApplication {

    public static void main(String[] arguments) {
        if (Commands.areAsked(arguments)) {
            System.exit(Commands.run(arguments));
        }
        SpringApplication.run(CrmApplication.class, arguments);
    }
}

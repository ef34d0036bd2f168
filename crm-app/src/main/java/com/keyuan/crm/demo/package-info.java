/** The demo company 华岳管业: people, customers and two years of history, the same at every first start. */
@NullMarked
@ApplicationModule
package com.keyuan.crm.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package com.keyuan.crm.shared.web;

import com.keyuan.crm.audit.Audit;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.TestConstructor;

/**
 * A test of one room's pages, rendered, without the storeys below: services are given by {@code @MockitoBean}. Everybody
 * may do everything ({@link WebTestConfiguration#policy}); who asks is said by {@code .with(asking(user))}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest(properties = "crm.web.refuse-entities=true")
@AutoConfigureMockMvc(addFilters = false)
@Import({WebTestConfiguration.class, Audit.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface WebTest {

    /** The controllers under test. */
    @AliasFor(annotation = WebMvcTest.class, attribute = "controllers")
    Class<?>[] value();
}

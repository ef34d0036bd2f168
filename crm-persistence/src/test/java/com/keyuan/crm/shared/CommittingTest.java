package com.keyuan.crm.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Put above {@link PersistenceTest} (the first of the two decides about the transaction): what the test does is committed as in production, for races and for what happens
 * after a commit. The database is emptied after each test method.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public @interface CommittingTest {}

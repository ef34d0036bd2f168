/** Surveys in PostgreSQL. */
@NullMarked
package com.keyuan.crm.survey.persistence;

import org.jspecify.annotations.NullMarked;

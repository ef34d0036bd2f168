/** The pages of surveys, and the one that customers answer on. */
@NullMarked
package com.keyuan.crm.survey.web;

import org.jspecify.annotations.NullMarked;

/** Files on their way in, their cells sealed, in PostgreSQL. */
@NullMarked
package com.keyuan.crm.intake.persistence;

import org.jspecify.annotations.NullMarked;

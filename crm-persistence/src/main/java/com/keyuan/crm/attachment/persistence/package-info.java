/** Files in PostgreSQL. */
@NullMarked
package com.keyuan.crm.attachment.persistence;

import org.jspecify.annotations.NullMarked;

/** What must hold of the records, as SQL, a class a room. */
@NullMarked
package com.keyuan.crm.safekeeping.persistence;

import org.jspecify.annotations.NullMarked;

/** Campaigns in PostgreSQL. */
@NullMarked
package com.keyuan.crm.campaign.persistence;

import org.jspecify.annotations.NullMarked;

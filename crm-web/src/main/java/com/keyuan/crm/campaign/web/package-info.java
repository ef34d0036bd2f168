/** The pages of campaigns. */
@NullMarked
package com.keyuan.crm.campaign.web;

import org.jspecify.annotations.NullMarked;

/** The pages of the phone team: queue, calls, scouting, care. */
@NullMarked
package com.keyuan.crm.verification.web;

import org.jspecify.annotations.NullMarked;

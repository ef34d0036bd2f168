/** What every room's pages stand on: who asks, what a handler permits, error pages, languages, formats, toasts. */
@NullMarked
package com.keyuan.crm.shared.web;

import org.jspecify.annotations.NullMarked;

/** Recording a touch in fifteen seconds. */
@NullMarked
package com.keyuan.crm.interaction.web;

import org.jspecify.annotations.NullMarked;

/** Each role's main job, done in a real browser against the running application with the demo company. */
package com.keyuan.crm.browser;

/** Each role's main job, done in a real browser against the running application and the demo company. */
package com.keyuan.crm.browser;

package com.keyuan.crm.territory;

/** How far a plan has come, told beside the plan's own transaction so that others see it at once. */
public interface RotationProgress {

    void reached(RotationPlanId plan, RotationAim aim, int done, int of);

    /** @param reference by which the log tells what went wrong */
    void failed(RotationPlanId plan, String reference);
}

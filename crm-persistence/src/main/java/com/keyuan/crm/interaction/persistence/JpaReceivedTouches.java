package com.keyuan.crm.interaction.persistence;

import com.keyuan.crm.interaction.ReceivedTouch;
import com.keyuan.crm.interaction.ReceivedTouchId;
import com.keyuan.crm.interaction.ReceivedTouches;
import org.springframework.data.repository.Repository;

interface JpaReceivedTouches extends ReceivedTouches, Repository<ReceivedTouch, ReceivedTouchId> {}

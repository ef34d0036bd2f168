package com.keyuan.crm.interaction.persistence;

import com.keyuan.crm.interaction.Interaction;
import com.keyuan.crm.interaction.InteractionId;
import com.keyuan.crm.interaction.Interactions;
import org.springframework.data.repository.Repository;

interface JpaInteractions extends Interactions, Repository<Interaction, InteractionId> {}

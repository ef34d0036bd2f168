package com.keyuan.crm.demo;

import com.keyuan.crm.FirstStart;
import com.keyuan.crm.people.People;
import com.keyuan.crm.shared.Role;
import jakarta.persistence.EntityManager;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Founds the demo company at the first start, whole or not at all, before anybody can come in. */
@Component
@Profile("demo")
@RequiredArgsConstructor
@Slf4j
class DemoCompany implements SmartInitializingSingleton {

    private final List<DemoPart> parts;
    private final People people;
    private final EntityManager entities;
    private final FirstStart first;

    @Override
    public void afterSingletonsInstantiated() {
        first.alone(() -> {
            if (!people.existsWithRole(Role.ADMIN)) {
                parts.forEach(this::load);
            }
        });
    }

    private void load(DemoPart part) {
        long began = System.nanoTime();
        part.load();
        entities.flush();
        entities.clear();
        log.info("{} loaded in {} ms", part.getClass().getSimpleName(), (System.nanoTime() - began) / 1_000_000);
    }
}

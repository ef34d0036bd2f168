package com.keyuan.crm.tier.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.tier.CustomerTiers;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the customer's version up, so that a form opened before does not write the old tier back. */
@Repository
@RequiredArgsConstructor
class SqlCustomerTiers implements CustomerTiers {

    private final JdbcClient jdbc;

    @Override
    public void set(CustomerId customer, Tier tier, LocalDate decidedOn) {
        jdbc.sql("""
                        update customer set tier = :tier, tier_decided_on = :on, version = version + 1
                        where id = :id""")
                .param("tier", tier.name())
                .param("on", decidedOn)
                .param("id", customer.value())
                .update();
    }
}

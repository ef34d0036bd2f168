package com.keyuan.crm.contract.persistence;

import com.keyuan.crm.contract.Contract;
import com.keyuan.crm.contract.ContractId;
import com.keyuan.crm.contract.Contracts;
import com.keyuan.crm.contract.OpportunityId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.ChannelId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaContracts extends Contracts, Repository<Contract, ContractId> {

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contract c where c.id = :id")
    Optional<Contract> lock(ContractId id);

    /** At once, so that what hangs on the contract finds it. */
    @Override
    default Contract save(Contract contract) {
        return saveAndFlush(contract);
    }

    Contract saveAndFlush(Contract contract);

    @Override
    default boolean lockCustomer(CustomerId customer) {
        return !lockRow(customer.value()).isEmpty();
    }

    @Query(nativeQuery = true, value = "select cast(id as text) from customer where id = :id for no key update")
    List<String> lockRow(UUID id);

    @Override
    default void lockCustomerOf(ContractId contract) {
        lockRowOf(contract.value());
    }

    @Query(nativeQuery = true, value = """
            select cast(id as text) from customer where id = (select customer_id from contract where id = :contract)
            for no key update""")
    List<String> lockRowOf(UUID contract);

    @Override
    @Query("select count(c) > 0 from Contract c where c.number = :number and c.id <> :except")
    boolean isNumberTaken(String number, ContractId except);

    @Override
    @Query("""
            select count(c) > 0 from Contract c
            where c.opportunity = :opportunity and c.state <> 'CANCELLED' and c.id <> :except""")
    boolean isContracted(OpportunityId opportunity, ContractId except);

    @Override
    @Query("select count(c) > 0 from CompanyChannel c where c.id = :channel and c.retiredAt is null")
    boolean isInUse(ChannelId channel);

    /** A number somebody gave by hand is passed over. */
    @Override
    @Query(nativeQuery = true, value = """
            with taken as (
                select coalesce(max(cast(substring(number from 9) as integer)), 0) as last from contract
                where number ~ ('^HT-' || to_char(now() at time zone 'Asia/Shanghai', 'YYMM') || '-[0-9]{3,6}$'))
            insert into contract_number (month, last)
            select to_char(now() at time zone 'Asia/Shanghai', 'YYMM'), last + 1 from taken
            on conflict (month) do update set last = greatest(contract_number.last, excluded.last - 1) + 1
            returning 'HT-' || month || '-' || lpad(cast(last as text), greatest(3, length(cast(last as text))), '0')""")
    String nextNumber();
}

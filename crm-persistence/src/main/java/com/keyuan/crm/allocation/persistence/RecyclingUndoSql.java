package com.keyuan.crm.allocation.persistence;

import java.util.List;

/** A night taken back: customers that are still in the pool go to whoever held them, if they are here to stay. */
final class RecyclingUndoSql {

    private RecyclingUndoSql() {}

    /** By the day, which an index has. */
    static final String OF_THE_RUN = "moved_on = (select as_of from recycling_run where id = :run)";

    /** The customers are held fast first, as for every move; then each step says what the next one is about. */
    static final List<String> STEPS = List.of("""
            with back as (
                select recycling_move.id, recycling_move.customer_id, recycling_move.holder_id, gen_random_uuid() as given
                from recycling_move join customer on customer.id = recycling_move.customer_id
                where moved_on = (select as_of from recycling_run where id = :run)
                and undone_at is null
                and exists (select 1 from person_standing join person_role using (person_id)
                            where person_id = holder_id and state = 'PRESENT' and role = 'SALES')
                and not exists (select 1 from allocation held
                                where held.customer_id = recycling_move.customer_id and held.ended_at is null)
                for no key update of customer skip locked),
            given as (
                insert into allocation (id, version, customer_id, holder_id, started_at, reason, decided_by, note)
                select given, 0, customer_id, holder_id, :now, 'CORRECTION', :by, :note from back returning id)
            update recycling_move set undone_at = :now, undone_by = :by, undone_to = given.id
            from back join given on given.id = back.given where recycling_move.id = back.id""", """
            insert into audit_entry (id, at, person_id, person_name, address, kind, subject_kind, subject_id, details)
            select gen_random_uuid(), :now, :by, :name, :address, 'CHANGED', 'customer', customer_id,
                   jsonb_build_object('holder', jsonb_build_array(null, holder_id),
                                      'reason', jsonb_build_array(null, 'CORRECTION'),
                                      'note', jsonb_build_array(null, cast(:note as text)))
            from recycling_move where moved_on = (select as_of from recycling_run where id = :run)
                and undone_at = :now""", """
            update recycling_notice set seen_at = :now from recycling_move
            where moved_on = (select as_of from recycling_run where id = :run)
                and undone_at = :now and move_id = recycling_move.id and seen_at is null""", """
            update recycling_run set undone_at = :now, undone_by = :by, undone_note = :note where id = :run""");
}

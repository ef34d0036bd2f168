package com.keyuan.crm.audit.persistence;

/** What a record of any room is called, by its id: one look into each primary key. */
final class AuditNameSql {

    static final String NAMES = """
            with asked (id) as (select * from unnest(cast(:ids as uuid[])))
            select id::text as key, name as zh, name as en from person join asked using (id)
            union all select id::text, name, name from department join asked using (id)
            union all select id::text, name, name from customer join asked using (id)
            union all select id::text, name, name from product join asked using (id)
            union all select id::text, number, number from trip join asked using (id)
            union all select id::text, number, number from expense_claim join asked using (id)
            union all select id::text, number, number from payment_batch join asked using (id)
            union all select id::text, number, number from customer_order join asked using (id)
            union all select id::text, title, title from task join asked using (id)
            union all select id::text, file_name, file_name from attachment join asked using (id)
            union all select id::text, file_name, file_name from intake_run join asked using (id)
            union all select tier_run.id::text, as_of::text, as_of::text from tier_run join asked using (id)
            union all select recycling_run.id::text, as_of::text, as_of::text from recycling_run join asked using (id)
            union all select trip_report.id::text, trip.number, trip.number
                      from trip_report join asked using (id) join trip on trip.id = trip_report.trip_id
            union all select advance.id::text, person.name, person.name
                      from advance join asked using (id) join person on person.id = advance.person_id
            union all select of_customer.id::text, customer.name, customer.name
                      from (select contact.id, customer_id from contact join asked using (id)
                            union all select visit.id, customer_id from visit join asked using (id)
                            union all select interaction.id, customer_id from interaction join asked using (id)
                            union all select verification.id, customer_id from verification join asked using (id)
                            union all select scouting_request.id, customer_id from scouting_request join asked using (id)
                            union all select care_call.id, customer_id from care_call join asked using (id)
                            union all select phone_call.id, customer_id from phone_call join asked using (id)
                            union all select service_case.id, customer_id from service_case join asked using (id)
                            union all select survey.id, customer_id from survey join asked using (id)
                            union all select misuse_case.id, customer_id from misuse_case join asked using (id)
                           ) of_customer join customer on customer.id = of_customer.customer_id
            union all select 'kind:' || code, name_zh, name_en from customer_kind
                      where 'kind:' || code = any (cast(:codes as text[]))
            union all select 'industry:' || code, name_zh, name_en from industry
                      where 'industry:' || code = any (cast(:codes as text[]))
            union all select 'source:' || code, name_zh, name_en from customer_source
                      where 'source:' || code = any (cast(:codes as text[]))
            union all select 'region:' || code, name, name from region
                      where 'region:' || code = any (cast(:codes as text[]))""";

    private AuditNameSql() {}
}

-- what was settled, newest first
create index received_touch_settled_idx on received_touch (happened_at desc, id desc)
    where interaction_id is not null or dismissed_at is not null;

-- a look at the number of a touch whose contact nobody knows yet counts like one at a contact's
alter table contact_reveal alter column contact_id drop not null;
alter table contact_reveal add column received_touch_id uuid;
alter table contact_reveal add constraint contact_reveal_received_touch_fk
    foreign key (received_touch_id) references received_touch;
alter table contact_reveal add constraint contact_reveal_of_one check (num_nonnulls(contact_id, received_touch_id) = 1);

-- By what customers are found: any piece of a name from one sign on, every reading of its signs, initials. Trigrams serve
-- nothing shorter than three signs, and most Chinese words have two.

-- beside the customer and not in it: lists would read twice as many pages
create table customer_search (
    customer_id uuid primary key,
    -- the names the keys were made of, and the number of the rule that made them
    made_of     text not null,
    rule        smallint not null,
    keys        tsvector not null,
    constraint customer_search_customer_fk foreign key (customer_id) references customer on delete cascade
);
-- one, two and more signs, readings, initials
create index customer_search_keys_idx on customer_search using gin (keys);

-- keys are never those of another name: whoever changes one and stores no keys leaves none, and the night makes them
create function customer_search_drop() returns trigger language plpgsql as $$
begin
    delete from customer_search where customer_id = new.id;
    return null;
end $$;
create trigger customer_search_follows_name after update of name, short_name on customer
    for each row when (old.name is distinct from new.name or old.short_name is distinct from new.short_name)
    execute function customer_search_drop();

-- a credit code from its beginning on, or from the organisation's own number in it
create index customer_credit_code_idx on customer (credit_code text_pattern_ops);
create index customer_organisation_code_idx on customer (substr(credit_code, 9) text_pattern_ops);
-- the very name, confirmed twins among them
create index customer_name_key_idx on customer (name_key);

drop index customer_search_idx;
alter table customer drop column search_text;

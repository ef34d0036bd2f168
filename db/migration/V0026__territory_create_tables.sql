-- Territories: regions (and industries) that people work. A customer may lie in several, or in none.

create table territory (
    id      uuid primary key,
    version bigint not null,
    name    varchar(60) not null,
    retired boolean not null default false,
    constraint territory_name_unique unique (name)
);

-- a code covers all regions that begin with it
create table territory_region (
    territory_id uuid not null,
    region_code  varchar(6) not null,
    constraint territory_region_pk primary key (territory_id, region_code),
    constraint territory_region_territory_fk foreign key (territory_id) references territory,
    constraint territory_region_region_fk foreign key (region_code) references region
);

-- none: all industries
create table territory_industry (
    territory_id  uuid not null,
    industry_code varchar(20) not null,
    constraint territory_industry_pk primary key (territory_id, industry_code),
    constraint territory_industry_territory_fk foreign key (territory_id) references territory,
    constraint territory_industry_industry_fk foreign key (industry_code) references industry
);

create table territory_person (
    territory_id uuid not null,
    person_id    uuid not null,
    constraint territory_person_pk primary key (territory_id, person_id),
    constraint territory_person_territory_fk foreign key (territory_id) references territory,
    constraint territory_person_person_fk foreign key (person_id) references person
);
-- whether a person works a customer's territory
create index territory_person_person_idx on territory_person (person_id);

-- what each person works; industry null: all
create view territory_reach as
select territory_person.person_id, territory.id as territory_id, territory_region.region_code,
       territory_industry.industry_code
from territory
join territory_person on territory_person.territory_id = territory.id
join territory_region on territory_region.territory_id = territory.id
left join territory_industry on territory_industry.territory_id = territory.id
where not territory.retired;

-- what each person works who is still here; industry null: all
create or replace view territory_reach as
select territory_person.person_id, territory.id as territory_id, territory_region.region_code,
       territory_industry.industry_code
from territory
join territory_person on territory_person.territory_id = territory.id
join person on person.id = territory_person.person_id and person.enabled
join territory_region on territory_region.territory_id = territory.id
left join territory_industry on territory_industry.territory_id = territory.id
where not territory.retired;

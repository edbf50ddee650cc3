create table people.household (
    id          uuid primary key,
    village_id  uuid not null references territory.unit,
    unit_id     uuid references territory.unit,
    path        text collate "C" not null,
    code        text not null,
    door        text not null check (length(door) between 1 and 120),
    dwelling    text not null default 'OWN' check (dwelling in ('OWN', 'RENTED', 'PUBLIC', 'EMPTY', 'OTHER')),
    vacant_registration boolean not null default false,
    note        text check (length(note) <= 300),
    provenance  jsonb not null default '{}',
    ended_on    date,
    version     int not null default 0,
    unique (village_id, code)
);
create index on people.household (path, id) where ended_on is null;
create index on people.household (unit_id) where ended_on is null;
create index on people.household (village_id) where unit_id is null and ended_on is null;
comment on table people.household is '户';
comment on column people.household.unit_id is '所属最低一级单元（邻、单元）；空为尚未划入';
comment on column people.household.path is '单元的路径，未划入的为村的路径；管辖范围按它判断';
comment on column people.household.code is '户编号，村内唯一，由村里给；名册重复导入时据此认户';
comment on column people.household.vacant_registration is '空挂户：户口在、人不在';

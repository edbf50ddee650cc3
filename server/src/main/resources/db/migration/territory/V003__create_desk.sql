create table territory.desk (
    id       uuid primary key,
    unit_id  uuid not null references territory.unit,
    path     text collate "C" not null,
    kind     text not null check (kind in ('POST', 'VILLAGE', 'TOWN_ROOM', 'DEPARTMENT', 'PARTNER', 'COUNTY_OFFICE')),
    name     text not null,
    height   smallint not null,
    staffed  boolean not null,
    signs_in boolean not null default true,
    above_id uuid references territory.desk,
    closed_on date
);
create index on territory.desk (unit_id);
create index on territory.desk (path);
comment on table territory.desk is '岗位（台）：事情落到的地方。每个单元有一个同标识的岗位台，另有村、镇指挥室、部门与伙伴单位的台';
comment on column territory.desk.signs_in is '是否有人登录；物业等可以从不登录';

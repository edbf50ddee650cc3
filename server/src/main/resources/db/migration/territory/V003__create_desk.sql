create table territory.desk (
    id        uuid primary key,
    unit_id   uuid not null references territory.unit,
    path      text collate "C" not null,
    kind      text not null check (kind in ('POST', 'VILLAGE', 'TOWN_ROOM', 'COUNTY_OFFICE', 'DEPARTMENT', 'PARTNER')),
    name      text not null check (length(name) between 1 and 120),
    height    smallint not null check (height between 1 and 8),
    staffed   boolean not null,
    signs_in  boolean not null default true,
    above_id  uuid references territory.desk,
    opened_on date not null,
    closed_on date,
    check ((kind in ('DEPARTMENT', 'PARTNER')) = (id <> unit_id)),
    check (kind = 'COUNTY_OFFICE' or above_id is not null)
);
create index on territory.desk (unit_id, kind);
create index on territory.desk (path);
create index on territory.desk (above_id);
comment on table territory.desk is '岗位（台）：事情落到的地方。每个单元有且只有一个同标识的本台，另有部门与伙伴单位的台';
comment on column territory.desk.kind is '本台：岗位、村（居）委、指挥室、县办；另设：部门、伙伴单位';
comment on column territory.desk.signs_in is '是否有人登录；物业等可以从不登录';
comment on column territory.desk.above_id is '上一级：本台为上级单元的本台，部门与伙伴为本单元的本台';

create table people.household (
    id          uuid primary key,
    village_id  uuid not null references territory.unit,
    unit_id     uuid references territory.unit,
    path        text collate "C" not null,
    placed_on   date not null,
    code        text not null check (length(code) between 1 and 40),
    door        text not null check (length(door) between 1 and 120),
    door_key    text collate "C" not null,
    dwelling    text not null default 'OWN' check (dwelling in ('OWN', 'RENTED', 'PUBLIC', 'EMPTY', 'OTHER')),
    vacant_registration boolean not null default false,
    note        text check (length(note) <= 300),
    provenance  jsonb not null default '{}',
    ended_on    date,
    ended_why   text check (ended_why in ('MOVED_AWAY', 'JOINED', 'DEMOLISHED', 'MISTAKE')),
    version     int not null default 0,
    unique (village_id, code),
    check ((ended_on is null) = (ended_why is null))
);
create index on people.household (path, door_key, id) where ended_on is null;
create index on people.household (door_key, path, id) where ended_on is null;
create index on people.household (unit_id) where unit_id is not null;
create index on people.household (village_id) where unit_id is null and ended_on is null;
create index on people.household (path) where unit_id is null and ended_on is null;
comment on table people.household is '户';
comment on column people.household.village_id is '所在村（社区）';
comment on column people.household.unit_id is '所属最低一级单元（邻、单元）；空为尚未划入';
comment on column people.household.path is '单元的路径，未划入的为村的路径；管辖范围按它判断';
comment on column people.household.placed_on is '自哪天起属于现在的单元';
comment on column people.household.code is '户编号，村内唯一，由村里给；名册重复导入时据此认户';
comment on column people.household.door is '门牌，按当地的叫法';
comment on column people.household.door_key is '门牌的排序键：数字补齐，2 号排在 10 号前';
comment on column people.household.dwelling is '住房情况：自有、租住、公房、空房、其他';
comment on column people.household.vacant_registration is '空挂户：户口在、人不在';
comment on column people.household.provenance is '各栏的来源与最近核对日';
comment on column people.household.ended_why is '销户缘由：迁走、并户、房屋拆除、登记有误';
comment on column people.household.version is '版本：改之前看到的是哪一版';

create table people.placement (
    household_id uuid not null references people.household,
    unit_id      uuid references territory.unit,
    village_id   uuid not null references territory.unit,
    since        date not null,
    until        date not null,
    recorded_at  timestamptz not null,
    primary key (household_id, recorded_at),
    check (until >= since)
);
create index on people.placement (unit_id) where unit_id is not null;
comment on table people.placement is '划入沿革：这户从前属于哪个单元（自 since 起至 until 前），用来回答“那天谁负责这扇门”';

create table people.numbering (
    village_id uuid primary key references territory.unit,
    last       int not null
);
comment on table people.numbering is '户编号取号：村里没有给编号的户，按村顺次取号';

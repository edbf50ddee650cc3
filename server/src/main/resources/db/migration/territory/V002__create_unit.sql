create table territory.unit (
    id            uuid primary key,
    code          text not null unique,
    path          text collate "C" not null unique check (path like '%/'),
    parent_id     uuid references territory.unit,
    tier          text not null check (tier in ('COUNTY', 'TOWN', 'VILLAGE', 'RUNG')),
    height        smallint not null check (height between 1 and 8),
    line_id       uuid,
    name          text not null,
    pinyin        text collate "C" not null,
    initials      text collate "C" not null,
    division_type text,
    kind          text not null default 'ORDINARY' check (kind in ('ORDINARY', 'DEDICATED', 'ESTATE', 'ESTATE_UNMANAGED')),
    position      int not null default 0,
    lon           double precision check (lon between 73 and 136),
    lat           double precision check (lat between 3 and 54),
    outline       jsonb,
    opened_on     date not null,
    closed_on     date,
    version       int not null default 0,
    check ((tier = 'RUNG') = (line_id is not null)),
    check (tier = 'COUNTY' or parent_id is not null)
);
create index on territory.unit (parent_id, position, code);
comment on table territory.unit is '区域单元：县、乡镇（街道）、村（社区）及其下各级服务单元，一棵树';
comment on column territory.unit.path is '自县而下的标签，各以 / 结尾；子树即一段区间';
comment on column territory.unit.height is '高度：阶梯 1–5，村 6，乡镇 7，县 8';
comment on column territory.unit.kind is '普通、专属网格、小区（有物业）、小区（弃管）';
create table territory.line (
    id         uuid primary key,
    village_id uuid not null references territory.unit,
    ladder_id  uuid not null references territory.ladder,
    purpose    text not null check (purpose in ('SERVICE', 'PARTY', 'OTHER')),
    name       text not null,
    started_on date not null,
    ended_on   date
);
create unique index on territory.line (village_id) where purpose = 'SERVICE' and ended_on is null;
alter table territory.unit add foreign key (line_id) references territory.line;
comment on table territory.line is '条线：一个村（社区）的一副阶梯，服务线一条，党建等另立';
create table territory.unit_version (
    unit_id    uuid not null references territory.unit,
    valid_from timestamptz not null,
    valid_to   timestamptz,
    parent_id  uuid,
    code       text not null,
    name       text not null,
    kind       text not null,
    change     text not null check (change in ('CREATED', 'IMPORTED', 'RENAMED', 'CHANGED', 'MOVED', 'SPLIT', 'MERGED', 'CLOSED', 'REOPENED')),
    reason     text check (length(reason) <= 300),
    account    uuid not null,
    primary key (unit_id, valid_from),
    check (valid_to is null or valid_to >= valid_from)
);
create index on territory.unit_version (parent_id, valid_from);
comment on table territory.unit_version is '单元沿革：某一刻它叫什么、属于谁';

create table territory.unit (
    id            uuid primary key,
    code          text collate "C" not null unique check (length(code) between 6 and 40),
    path          text collate "C" not null unique check (path like '%/'),
    parent_id     uuid references territory.unit,
    tier          text not null check (tier in ('COUNTY', 'TOWN', 'VILLAGE', 'RUNG')),
    height        smallint not null check (height between 1 and 8),
    line_id       uuid,
    name          text collate "C" not null check (length(name) between 1 and 60),
    full_name     text check (length(full_name) between 1 and 80),
    pinyin        text collate "C" not null,
    initials      text collate "C" not null,
    division_type text check (division_type in ('街道', '镇', '乡', '社区', '村', '类似乡镇', '类似村')),
    kind          text not null default 'ORDINARY' check (kind in ('ORDINARY', 'DEDICATED', 'ESTATE', 'ESTATE_UNMANAGED')),
    lon           double precision check (lon between 73 and 136),
    lat           double precision check (lat between 3 and 54),
    outline       jsonb,
    west          double precision,
    south         double precision,
    east          double precision,
    north         double precision,
    opened_on     date not null,
    closed_on     date,
    version       int not null default 0,
    check ((tier = 'RUNG') = (line_id is not null)),
    check (tier = 'COUNTY' or parent_id is not null),
    check ((lon is null) = (lat is null)),
    check ((outline is null) = (west is null))
);
create unique index on territory.unit (tier) where tier = 'COUNTY' and closed_on is null;
create index on territory.unit (parent_id, path);
create index on territory.unit (name, path);
create index on territory.unit (pinyin, path);
create index on territory.unit (initials, path);
create index on territory.unit (height, path) where height >= 6;
create index on territory.unit (line_id, height);
create index on territory.unit using gin (string_to_array(name, null));
create index on territory.unit using gist (point(lon, lat)) where lon is not null;
create index on territory.unit using gist (box(point(west, south), point(east, north))) where outline is not null;
comment on table territory.unit is '区域单元：县、乡镇（街道）、村（社区）及其下各级服务单元，一棵树';
comment on column territory.unit.code is '行政区划为国家 12 位代码（县 6 位、乡镇 9 位）；村以下在村代码后续编，可改，不作标识用';
comment on column territory.unit.path is '自县而下的标签，各以 / 结尾；子树即一段区间';
comment on column territory.unit.height is '高度：阶梯 1–5，村 6，乡镇 7，县 8';
comment on column territory.unit.name is '平常的叫法：横塘社区、永新村';
comment on column territory.unit.full_name is '全称：横塘社区居民委员会；空则与名称相同';
comment on column territory.unit.pinyin is '名称的拼音，无声调、无空格；initials 为声母首字母';
comment on column territory.unit.kind is '普通、专属网格、小区（有物业）、小区（弃管）';
comment on column territory.unit.outline is '范围，GeoJSON 多边形；west/south/east/north 为其外框';
create table territory.line (
    id         uuid primary key,
    village_id uuid not null references territory.unit,
    ladder_id  uuid not null references territory.ladder,
    purpose    text not null check (purpose in ('SERVICE', 'PARTY', 'OTHER')),
    name       text not null check (length(name) between 1 and 40),
    planned_at timestamptz not null default now(),
    started_on date,
    ended_on   date,
    check (ended_on is null or started_on is null or ended_on >= started_on)
);
create index on territory.line (village_id);
create unique index on territory.line (village_id) where purpose = 'SERVICE' and ended_on is null;
alter table territory.unit add foreign key (line_id) references territory.line;
comment on table territory.line is '条线：一个村（社区）的一副阶梯，服务线一条，党建等另立';
comment on column territory.line.started_on is '启动之日；空为划分中';
create table territory.unit_version (
    unit_id    uuid not null references territory.unit,
    valid_from timestamptz not null,
    valid_to   timestamptz,
    parent_id  uuid,
    code       text not null,
    name       text not null,
    kind       text not null,
    change     text not null check (change in ('CREATED', 'IMPORTED', 'RENAMED', 'CHANGED', 'MOVED', 'SPLIT', 'MERGED', 'CLOSED', 'REOPENED')),
    other_id   uuid,
    reason     text check (length(reason) <= 300),
    account    uuid not null,
    primary key (unit_id, valid_from),
    check (valid_to is null or valid_to >= valid_from)
);
create index on territory.unit_version (parent_id, valid_from);
comment on table territory.unit_version is '单元沿革：某一刻它叫什么、属于谁';
comment on column territory.unit_version.valid_to is '空为至今；撤销记为一行零长度的沿革';
comment on column territory.unit_version.other_id is '划分、合并中的另一方';

create table demand.demand (
    id             uuid primary key,
    reference      text not null unique,
    status_code    text not null unique check (length(status_code) >= 16),
    desk_id        uuid not null references territory.desk,
    path           text collate "C" not null,
    unit_id        uuid not null references territory.unit,
    household_id   uuid references people.household,
    state          text not null check (state in ('WAITING', 'IN_HAND', 'ANSWERED', 'ENDED')),
    due_at         timestamptz,
    promised_at    timestamptz,
    outcome        text check (outcome in ('RESOLVED', 'EXPLAINED')),
    words          text not null check (length(words) between 1 and 2000),
    reporter_phone bytea,
    occurred_at    timestamptz not null,
    recorded_at    timestamptz not null,
    version        int not null default 0,
    check ((state in ('WAITING', 'IN_HAND')) = (due_at is not null)),
    check ((state = 'ANSWERED') <= (outcome is not null))
);
create index on demand.demand (desk_id, due_at) where state in ('WAITING', 'IN_HAND');
create index on demand.demand (desk_id, id);
create index on demand.demand (path, id);
comment on table demand.demand is '诉求：一行一件，现在在谁手上、什么状态';
comment on column demand.demand.reference is '短编号，电话里报得出';
comment on column demand.demand.status_code is '居民查看进展的链接码，随机';
comment on column demand.demand.path is '受理时所在单元的路径';
comment on column demand.demand.reporter_phone is '反映人电话，密封';
comment on column demand.demand.occurred_at is '反映人说的时间；recorded_at 为服务器收到的时间';

create table demand.trail (
    demand_id uuid not null references demand.demand,
    number    int not null,
    step      text not null,
    desk_id   uuid references territory.desk,
    to_desk   uuid references territory.desk,
    account   uuid not null,
    words     text check (length(words) <= 2000),
    at        timestamptz not null,
    primary key (demand_id, number)
);
comment on table demand.trail is '留痕：每一步谁做了什么，居民看到的就是它；自由文字只在这里';

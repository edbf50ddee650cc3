create table demand.demand (
    id           uuid primary key,
    reference    text not null unique,
    desk_id      uuid not null references territory.desk,
    path         text collate "C" not null,
    household_id uuid references people.household,
    state        text not null check (state in ('WAITING', 'IN_HAND', 'ANSWERED', 'ENDED')),
    due_at       timestamptz,
    promised_at  timestamptz,
    outcome      text,
    ending       text,
    words        text not null check (length(words) between 1 and 2000),
    status_code  text not null unique,
    raised_at    timestamptz not null,
    occurred_at  timestamptz not null,
    version      int not null default 0
);
create index on demand.demand (desk_id, state, due_at);
create index on demand.demand (path, id);
comment on table demand.demand is '诉求：一行一件，现在在谁手上、什么状态';
create table demand.trail (
    demand_id   uuid not null references demand.demand,
    number      int not null,
    step        text not null,
    from_desk   uuid,
    to_desk     uuid,
    account     uuid not null,
    words       text check (length(words) <= 2000),
    at          timestamptz not null,
    primary key (demand_id, number)
);
comment on table demand.trail is '留痕：每一步谁做了什么，居民看到的就是它';

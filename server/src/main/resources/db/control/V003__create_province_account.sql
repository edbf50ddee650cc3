create table county.province_account (
    id           uuid primary key,
    login        text not null unique check (login ~ '^[a-z0-9._-]{3,40}$'),
    name         text not null check (length(name) between 1 and 60),
    password     text not null,
    failures     int not null default 0,
    locked_until timestamptz,
    opened_at    timestamptz not null default now()
);
comment on table county.province_account is '省级账号：只看各县的数目，不看任何人';
create table county.province_session (
    token      bytea primary key,
    account_id uuid not null references county.province_account,
    seen_at    timestamptz not null,
    expires_at timestamptz not null
);
comment on table county.province_session is '省级账号的会话；只存令牌的 SM3';
create table county.county_count (
    code       text primary key references county.county,
    towns      bigint not null,
    villages   bigint not null,
    units      bigint not null,
    households bigint not null,
    residents  bigint not null,
    leaders    bigint not null,
    counted_at timestamptz not null
);
comment on table county.county_count is '各县的数目，每小时在本县数好放到这里；没有任何人的内容';

create table access.account (
    id              uuid primary key,
    kind            text not null check (kind in ('PERSON', 'STAFF', 'SYSTEM_ADMIN', 'SECURITY_OFFICER', 'AUDITOR')),
    login           text unique check (login ~ '^[a-z0-9._-]{3,40}$'),
    name            text check (length(name) between 1 and 60),
    title           text check (length(title) <= 60),
    resident_id     uuid references people.resident,
    password        text,
    password_set_at timestamptz,
    must_change     boolean not null default false,
    phone           bytea,
    phone_index     bytea,
    second_factor   bytea,
    factor_step     bigint,
    locked_at       timestamptz,
    opened_at       timestamptz not null,
    closed_at       timestamptz,
    check (kind = 'PERSON' or (login is not null and name is not null)),
    check ((phone is null) = (phone_index is null))
);
create unique index on access.account (resident_id) where kind = 'PERSON' and closed_at is null;
create index on access.account (phone_index) where closed_at is null and phone_index is not null;
comment on table access.account is '账号';
comment on column access.account.kind is '居民与三长为 PERSON（是不是三长由任期定），工作人员为 STAFF，三员各自一种';
comment on column access.account.name is '工作人员的姓名；居民与三长的姓名在户籍';
comment on column access.account.must_change is '登录后须先改密码';
comment on column access.account.phone is '手机号，SM4-GCM 密封';
comment on column access.account.second_factor is '动态口令的密钥（RFC 6238），SM4-GCM 密封';
comment on column access.account.factor_step is '用过的最后一个动态口令时段，同一口令不收第二次';
comment on column access.account.locked_at is '管理员停用的时刻';

create table access.seat (
    id         uuid primary key,
    account_id uuid not null references access.account,
    desk_id    uuid not null references territory.desk,
    role       text not null check (role in ('VILLAGE_CLERK', 'TOWN_ROOM', 'DEPARTMENT', 'COUNTY_OFFICE')),
    given_at   timestamptz not null,
    taken_at   timestamptz
);
create unique index on access.seat (account_id, desk_id) where taken_at is null;
create index on access.seat (desk_id) where taken_at is null;
comment on table access.seat is '席位：工作人员坐在哪个台、以什么角色；三长的席位由任期而来';

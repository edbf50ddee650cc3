create table access.account (
    id            uuid primary key,
    kind          text not null check (kind in ('RESIDENT', 'LEADER', 'STAFF', 'SYSTEM_ADMIN', 'SECURITY_OFFICER', 'AUDITOR')),
    login         text unique check (login ~ '^[a-z0-9._-]{3,40}$'),
    name          text not null,
    resident_id   uuid references people.resident,
    password      text,
    password_set_at timestamptz,
    phone         bytea,
    phone_index   bytea,
    second_factor bytea,
    failures      int not null default 0,
    locked_until  timestamptz,
    opened_at     timestamptz not null,
    closed_at     timestamptz
);
create unique index on access.account (phone_index) where closed_at is null and phone_index is not null;
create unique index on access.account (resident_id) where closed_at is null and resident_id is not null;
comment on table access.account is '账号';
create table access.seat (
    account_id uuid not null references access.account,
    desk_id    uuid not null references territory.desk,
    role       text not null,
    given_at   timestamptz not null,
    taken_at   timestamptz,
    primary key (account_id, desk_id, given_at)
);
comment on table access.seat is '席位：工作人员坐在哪个台、以什么角色；三长的席位由任期而来';
create table access.session (
    token       bytea primary key,
    account_id  uuid not null references access.account,
    desk_id     uuid references territory.desk,
    opened_at   timestamptz not null,
    seen_at     timestamptz not null,
    expires_at  timestamptz not null,
    device      text check (length(device) <= 120),
    ended_at    timestamptz
);
create index on access.session (account_id) where ended_at is null;
comment on table access.session is '登录会话；只存令牌的 SM3';

create table access.glass (
    id           uuid primary key,
    account_id   uuid not null references access.account,
    path         text collate "C" not null check (path like '%/'),
    household_id uuid references people.household,
    reason       text not null check (length(reason) between 1 and 300),
    opened_by    uuid not null references access.account,
    opened_at    timestamptz not null,
    until        timestamptz not null check (until > opened_at),
    ended_at     timestamptz
);
create index on access.glass (account_id, until);
create index on access.glass (opened_at, id);
comment on table access.glass is '破窗查看：因何、看哪一片、看到几时；到时自行失效';

create table access.session (
    token      bytea primary key,
    id         uuid not null unique,
    account_id uuid not null references access.account,
    desk_id    uuid references territory.desk,
    glass_id   uuid references access.glass,
    stage      text not null check (stage in ('FULL', 'SECOND_FACTOR', 'ENROLMENT', 'PASSWORD_CHANGE')),
    way        text not null check (way in ('PASSWORD', 'CODE', 'SLIP', 'PIN')),
    proposal   bytea,
    device     text check (length(device) <= 120),
    address    text check (length(address) <= 64),
    opened_at  timestamptz not null,
    seen_at    timestamptz not null,
    idle       int not null check (idle > 0),
    expires_at timestamptz not null,
    ended_at   timestamptz
);
create index on access.session (account_id) where ended_at is null;
create index on access.session (expires_at);
comment on table access.session is '登录会话；只存令牌的 SM3';
comment on column access.session.stage is '登录走到哪一步：已登录、待二次验证、待绑定动态口令、待改密码';
comment on column access.session.proposal is '正在绑定的动态口令密钥，SM4-GCM 密封';
comment on column access.session.idle is '多少秒没有动静就失效';
comment on column access.session.expires_at is '无论有没有动静，到时失效';

create table access.device (
    token      bytea primary key,
    id         uuid not null unique,
    account_id uuid not null references access.account,
    pin        text not null,
    name       text check (length(name) <= 120),
    failures   int not null default 0,
    trusted_at timestamptz not null,
    seen_at    timestamptz not null,
    ended_at   timestamptz
);
create index on access.device (account_id) where ended_at is null;
comment on table access.device is '可信设备：登录过一次、设了口令码的手机';

create table access.slip (
    code       bytea primary key,
    account_id uuid not null references access.account,
    printed_by uuid not null,
    printed_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index on access.slip (account_id);
comment on table access.slip is '登录条：村里打印、用一次、七十二小时内有效；只存 SM3';

create table access.one_time_code (
    phone_index bytea primary key,
    code        bytea not null,
    sent_at     timestamptz not null,
    expires_at  timestamptz not null,
    tries       int not null default 0,
    sent_today  int not null default 1,
    first_at    timestamptz not null
);
comment on table access.one_time_code is '验证码：每个号码一枚，只存带密钥的摘要';

create table access.attempt (
    kind       text not null check (kind in ('ACCOUNT', 'ADDRESS', 'ASK')),
    key        bytea not null,
    failures   int not null,
    last_at    timestamptz not null,
    blocked_until timestamptz,
    primary key (kind, key)
);
create index on access.attempt (last_at);
comment on table access.attempt is '登录失败次数，按账号与按来源地址；失败越多等得越久';

create table message.message (
    id         uuid primary key,
    account_id uuid references access.account,
    channel    text not null check (channel in ('IN_APP', 'SMS')),
    template   text not null check (template ~ '^[a-z]+(\.[a-z-]+)+$'),
    arguments  jsonb not null default '{}',
    target     bytea,
    secret     bytea,
    urgent     boolean not null default false,
    state      text not null check (state in ('WAITING', 'SENT', 'FAILED', 'READ')),
    made_at    timestamptz not null,
    not_before timestamptz not null,
    not_after  timestamptz not null,
    sent_at    timestamptz,
    read_at    timestamptz,
    attempts   int not null default 0,
    check (channel <> 'IN_APP' or account_id is not null),
    check (channel <> 'SMS' or target is not null or state in ('SENT', 'FAILED'))
);
create index on message.message (account_id, id desc) where channel = 'IN_APP';
create index on message.message (account_id) where channel = 'IN_APP' and state = 'SENT';
create index on message.message (not_before) where state = 'WAITING';
create index on message.message (made_at);
comment on table message.message is '消息：站内、短信；文字只在模板，号码与验证码密封';
comment on column message.message.arguments is '模板的参数：只有标识、代码、日期与数目';
comment on column message.message.target is '密封的手机号；送达或放弃后清空';
comment on column message.message.secret is '密封的参数（验证码）；送达或放弃后清空';
comment on column message.message.urgent is '紧急：不受免打扰时段限制';
comment on column message.message.not_before is '最早送达时刻：免打扰与重试都记在这里';
comment on column message.message.not_after is '过了这一刻不再送';

create table message.delivery (
    id         uuid primary key,
    message_id uuid not null references message.message on delete cascade,
    at         timestamptz not null,
    gateway    text not null,
    delivered  boolean not null,
    answer     text check (length(answer) <= 200)
);
create index on message.delivery (message_id);
comment on table message.delivery is '送达记录：每试一次一条';
comment on column message.delivery.answer is '网关的答复代码；不含号码与文字';

create table message.quiet_hours (
    only_one boolean primary key default true check (only_one),
    starts   time not null,
    ends     time not null
);
comment on table message.quiet_hours is '免打扰时段；没有这一行为 21:00 至次日 8:00';

create table message.message (
    id         uuid primary key,
    account_id uuid references access.account,
    channel    text not null check (channel in ('IN_APP', 'SMS', 'MAIL')),
    template   text not null,
    arguments  jsonb not null default '{}',
    target     bytea,
    state      text not null check (state in ('WAITING', 'SENT', 'FAILED', 'READ')),
    made_at    timestamptz not null,
    not_before timestamptz not null,
    sent_at    timestamptz,
    read_at    timestamptz,
    attempts   int not null default 0
);
create index on message.message (account_id, made_at) where channel = 'IN_APP';
create index on message.message (not_before) where state = 'WAITING';
comment on table message.message is '消息：站内、短信、邮件；号码密封，文字只在模板';

create table kernel.done_request (
    account uuid not null,
    key     text collate "C" not null check (length(key) between 8 and 100),
    sum     bytea not null,
    status  smallint,
    at      timestamptz not null,
    primary key (account, key)
);
create index on kernel.done_request (at);
comment on table kernel.done_request is '做过的请求（幂等键）：每个账号每个键只做一次；留九十日';
comment on column kernel.done_request.sum is '请求内容带密钥的摘要，不含内容';
comment on column kernel.done_request.status is '当时答复的 HTTP 状态';

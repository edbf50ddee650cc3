create table audit.entry (
    id         uuid primary key,
    at         timestamptz not null,
    xid        xid8 not null default pg_current_xact_id(),
    account    uuid not null,
    kind       text not null,
    desk       uuid,
    session    uuid,
    address    text check (length(address) <= 64),
    deed       text not null check (length(deed) <= 80),
    look       boolean not null default false,
    subject    text not null check (length(subject) <= 40),
    subject_id uuid,
    detail     text check (length(detail) <= 300),
    place      bigint unique,
    seal       bytea,
    check ((place is null) = (seal is null))
);
create index on audit.entry (xid, id) where place is null;
create index on audit.entry (at, id);
create index on audit.entry (account, at, id);
create index on audit.entry (deed, at, id);
create index on audit.entry (subject_id, at, id) where subject_id is not null;
comment on table audit.entry is '审计：谁做了什么、谁看了什么；只存标识与代码';
comment on column audit.entry.xid is '写入它的事务；封存只取已全部结束的事务';
comment on column audit.entry.session is '会话标识（不是令牌）';
comment on column audit.entry.address is '来源地址';
comment on column audit.entry.look is '是否为查看密封数据';
comment on column audit.entry.detail is '补充的代码；查看时为事由';
comment on column audit.entry.place is '在 SM3 链上的位置；空为尚未封存的尾部';
comment on column audit.entry.seal is '本条与前一条封值的 SM3';

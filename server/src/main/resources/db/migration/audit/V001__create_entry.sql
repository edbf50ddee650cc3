create table audit.entry (
    id         uuid primary key,
    at         timestamptz not null,
    xid        xid8 not null default pg_current_xact_id(),
    account    uuid not null,
    kind       text not null,
    desk       uuid,
    deed       text not null,
    look       boolean not null default false,
    subject    text not null,
    subject_id uuid,
    detail     text check (length(detail) <= 300),
    place      bigint unique,
    seal       bytea,
    check ((place is null) = (seal is null))
);
create index on audit.entry (xid, id) where place is null;
create index on audit.entry (at);
create index on audit.entry (account, at);
create index on audit.entry (subject_id, at) where subject_id is not null;
comment on table audit.entry is '审计：谁做了什么、谁看了什么；只存标识与代码';
comment on column audit.entry.look is '是否为查看密封数据';
comment on column audit.entry.place is '在 SM3 链上的位置；空为尚未封存的尾部';
comment on column audit.entry.seal is '本条与前一条封值的 SM3';

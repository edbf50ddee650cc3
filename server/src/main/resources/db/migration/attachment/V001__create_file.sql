create table attachment.file (
    id          uuid primary key,
    sum         bytea not null,
    bytes       bigint not null check (bytes >= 0),
    media_type  text not null,
    name        text check (length(name) <= 200),
    purpose     text not null,
    keep_until  date,
    recorded_at timestamptz not null,
    removed_at  timestamptz
);
create index on attachment.file (sum);
create index on attachment.file (keep_until) where removed_at is null;
comment on table attachment.file is '附件：内容按 SM3 寻址存于文件夹，这里是唯一的登记';

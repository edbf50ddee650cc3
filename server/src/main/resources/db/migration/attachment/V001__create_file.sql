create table attachment.file (
    id          uuid primary key,
    sum         bytea not null check (length(sum) = 32),
    bytes       bigint not null check (bytes >= 0),
    kind        text not null check (kind ~ '^[A-Z0-9]+$'),
    name        text check (length(name) <= 200),
    uploaded_by uuid not null,
    owner_kind  text check (length(owner_kind) <= 40),
    owner_id    uuid,
    keep_until  date,
    recorded_at timestamptz not null,
    removed_at  timestamptz,
    check ((owner_kind is null) = (owner_id is null))
);
create index on attachment.file (sum) where removed_at is null;
create index on attachment.file (keep_until) where removed_at is null;
create index on attachment.file (owner_kind, owner_id) where removed_at is null;
create index on attachment.file (recorded_at) where removed_at is null and owner_id is null;
comment on table attachment.file is '附件：内容按 SM3 寻址存于文件夹，这里是唯一的登记';
comment on column attachment.file.sum is '所存内容的 SM3；图片为重新编码、去掉 EXIF 之后的';
comment on column attachment.file.kind is '按内容认定的类型：JPEG、PDF……';
comment on column attachment.file.uploaded_by is '上传的账号；未登录者为全零';
comment on column attachment.file.owner_kind is '属于哪一类事项；空为刚上传、尚未归属，一天后清除';
comment on column attachment.file.keep_until is '保存到哪一天；空为随所属事项';
comment on column attachment.file.removed_at is '到期或撤下的时刻；内容随后清除，登记保留';

create table people.merge (
    id          uuid primary key,
    gone_id     uuid not null references people.resident,
    kept_id     uuid not null references people.resident,
    gone_before jsonb not null,
    kept_before jsonb not null,
    kept_version int not null,
    labels      uuid[] not null,
    consents    uuid[] not null,
    reason      text check (length(reason) <= 200),
    merged_at   timestamptz not null,
    merged_by   uuid not null,
    undone_at   timestamptz,
    undone_by   uuid,
    check (gone_id <> kept_id),
    check ((undone_at is null) = (undone_by is null))
);
create unique index on people.merge (gone_id) where undone_at is null;
create index on people.merge (kept_id);
comment on table people.merge is '合并：两条登记其实是一个人；原样留底，可以撤销';
comment on column people.merge.gone_before is '并入前的整行留底，密封的栏仍是密封的';
comment on column people.merge.kept_version is '合并后保留那条的版本；之后有人改过就不能撤销';
comment on column people.merge.labels is '随之转过去的标签';

create table people.not_duplicate (
    one_id   uuid not null references people.resident,
    other_id uuid not null references people.resident,
    said_at  timestamptz not null,
    said_by  uuid not null,
    primary key (one_id, other_id),
    check (one_id < other_id)
);
comment on table people.not_duplicate is '核对过不是同一个人的两条，不再列为疑似重复';

create index on people.resident (name, born_on) where left_on is null and born_on is not null;

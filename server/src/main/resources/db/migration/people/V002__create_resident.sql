create table people.resident (
    id               uuid primary key,
    household_id     uuid not null references people.household,
    path             text collate "C" not null,
    name             text not null check (length(name) between 1 and 60),
    pinyin           text collate "C" not null,
    gender           smallint not null default 0 check (gender in (0, 1, 2, 9)),
    born_on          date,
    relation         text not null default 'OTHER',
    head             boolean not null default false,
    registered_here  boolean not null default true,
    lives_here       boolean not null default true,
    id_number        bytea,
    id_number_index  bytea,
    phone            bytea,
    phone_index      bytea,
    provenance       jsonb not null default '{}',
    merged_into      uuid references people.resident,
    left_on          date,
    left_reason      text,
    version          int not null default 0
);
create index on people.resident (household_id) where left_on is null;
create index on people.resident (path, id) where left_on is null;
create unique index on people.resident (id_number_index) where left_on is null;
create index on people.resident (phone_index) where phone_index is not null;
create index on people.resident (path, pinyin) where left_on is null;
comment on table people.resident is '居民';
comment on column people.resident.gender is 'GB/T 2261.1：0 未知 1 男 2 女 9 未说明';
comment on column people.resident.id_number is '身份号码，SM4-GCM 密封';
comment on column people.resident.id_number_index is '身份号码的 SM3-HMAC 盲索引';
comment on column people.resident.provenance is '各栏的来源与最近核对日';

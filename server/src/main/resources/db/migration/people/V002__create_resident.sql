create table people.resident (
    id               uuid primary key,
    household_id     uuid not null references people.household,
    village_id       uuid not null,
    path             text collate "C" not null,
    name             text collate "C" not null check (length(name) between 1 and 60),
    pinyin           text collate "C" not null,
    initials         text collate "C" not null,
    gender           smallint not null default 0 check (gender in (0, 1, 2, 9)),
    born_on          date,
    relation         text not null default '99' check (relation ~ '^\d\d$'),
    head             boolean not null generated always as (relation = '02') stored,
    registered_here  boolean not null default true,
    lives_here       boolean not null default true,
    id_number        bytea,
    id_number_index  bytea,
    twice            boolean not null default false,
    no_id_number_why text check (no_id_number_why in ('NEWBORN', 'UNREGISTERED', 'LOST', 'FOREIGN', 'NOT_TOLD')),
    phone            bytea,
    phone_index      bytea,
    provenance       jsonb not null default '{}',
    merged_into      uuid references people.resident,
    left_on          date,
    left_why         text check (left_why in ('MOVED_AWAY', 'DIED', 'MERGED', 'MISTAKE')),
    erased_on        date,
    version          int not null default 0,
    check ((left_on is null) = (left_why is null)),
    check ((merged_into is not null) = (left_why is not null and left_why = 'MERGED')),
    check ((id_number is null) = (id_number_index is null)),
    check ((phone is null) = (phone_index is null))
);
create index on people.resident (household_id);
create index on people.resident (path, pinyin, id) where left_on is null;
create index on people.resident (pinyin, path, id) where left_on is null;
create index on people.resident (initials, path, id) where left_on is null;
create index on people.resident (name, path, id) where left_on is null;
create index on people.resident (id_number_index) where id_number_index is not null;
create index on people.resident (phone_index) where phone_index is not null;
create index on people.resident (village_id) where left_on is null;
create unique index resident_id_number_once_a_village on people.resident (village_id, id_number_index) where left_on is null and not twice;
create unique index resident_one_head_a_household on people.resident (household_id) where head and left_on is null;
comment on table people.resident is '居民';
comment on column people.resident.village_id is '户所在的村（社区），随户而变';
comment on column people.resident.path is '户的路径，随户而变';
comment on column people.resident.name is '姓名，规范写法';
comment on column people.resident.pinyin is '姓名拼音，不带声调，ü 作 v；姓按姓氏读音';
comment on column people.resident.initials is '拼音首字母';
comment on column people.resident.gender is 'GB/T 2261.1：0 未知 1 男 2 女 9 未说明';
comment on column people.resident.relation is '与户主关系，GB/T 4761 两位代码，02 为户主';
comment on column people.resident.registered_here is '户口在本地';
comment on column people.resident.lives_here is '住在本地';
comment on column people.resident.id_number is '身份号码，SM4-GCM 密封';
comment on column people.resident.id_number_index is '身份号码的 SM3-HMAC 盲索引';
comment on column people.resident.twice is '并村或撤销合并后与村内另一条同号，待村里核对；不受村内唯一的限制';
comment on column people.resident.no_id_number_why is '没有身份号码的缘由：新生儿、未落户、遗失、境外人员、未告知';
comment on column people.resident.phone is '电话，SM4-GCM 密封';
comment on column people.resident.phone_index is '电话的 SM3-HMAC 盲索引';
comment on column people.resident.provenance is '各栏的来源与最近核对日';
comment on column people.resident.merged_into is '重复登记已并入的那一条';
comment on column people.resident.left_why is '离开缘由：迁走、去世、并入另一条、登记有误';
comment on column people.resident.erased_on is '依本人请求删去密封各栏的日子；记录本身保留';

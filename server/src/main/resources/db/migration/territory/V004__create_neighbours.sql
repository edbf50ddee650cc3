create table territory.foreign_grid (
    id        uuid primary key,
    system    text not null check (length(system) between 1 and 40),
    code      text not null check (length(code) between 1 and 60),
    name      text not null check (length(name) between 1 and 80),
    unit_id   uuid not null references territory.unit,
    path      text collate "C" not null,
    mapped_at timestamptz not null,
    unique (system, code)
);
create index on territory.foreign_grid (unit_id);
create index on territory.foreign_grid (path, id);
comment on table territory.foreign_grid is '多网合一：别的部门的网格编码对应到哪个单元';
comment on column territory.foreign_grid.system is '哪个部门的系统：综治、民政、卫健……';
create table territory.chat_group (
    id            uuid primary key,
    unit_id       uuid not null references territory.unit,
    path          text collate "C" not null,
    name          text not null check (length(name) between 1 and 60),
    owner_desk_id uuid not null references territory.desk,
    reason        text not null check (length(reason) between 1 and 300),
    opened_on     date not null,
    dissolved_on  date check (dissolved_on >= opened_on),
    dissolved_why text check (length(dissolved_why) <= 300)
);
create index on territory.chat_group (unit_id);
create index on territory.chat_group (path);
comment on table territory.chat_group is '微信群登记：群名、群主岗位、为何建、何时建、何时解散；不收一句聊天内容';
create table territory.place_name (
    id       uuid primary key,
    unit_id  uuid not null references territory.unit,
    path     text collate "C" not null,
    word     text collate "C" not null check (length(word) between 2 and 40),
    kind     text not null check (kind in ('NAME', 'STEM', 'COMMON_STEM', 'NICKNAME', 'ESTATE', 'ROAD', 'LANDMARK')),
    unique (word, unit_id)
);
create index on territory.place_name (unit_id);
create index on territory.place_name (path);
comment on table territory.place_name is '地名：人们怎样称呼这里；据此由一段话找到单元';
comment on column territory.place_name.kind is '本名、简称、与常用词相同的简称、俗称、小区、道路、地标；前三种由名称自动得来';
create table territory.word (
    code text primary key check (code ~ '^[a-z][a-z0-9.-]{1,40}$'),
    text text not null check (length(text) between 1 and 20)
);
comment on table territory.word is '本地用语：诉求或民情、走访或入户……各县自己的叫法';

create table opening.progress (
    id                smallint primary key default 1 check (id = 1),
    ladders_chosen_at timestamptz,
    opened_at         timestamptz
);
insert into opening.progress default values;
comment on table opening.progress is '启用进度：只有一行。能从别处数出来的不记在这里';
comment on column opening.progress.ladders_chosen_at is '选定本县阶梯的时刻';
comment on column opening.progress.opened_at is '启用的时刻';

create table opening.custody (
    id           uuid primary key,
    master       text not null check (length(master) = 39),
    ring         text not null check (length(ring) = 39),
    recorded_at  timestamptz not null,
    recorded_by  uuid not null,
    confirmed_at timestamptz,
    confirmed_by uuid
);
comment on table opening.custody is '密钥保管登记：哪一把密钥（只记指纹）、何时登记、何时核对；每换一次人或密钥另立一条';
comment on column opening.custody.master is '主密钥的指纹';
comment on column opening.custody.ring is '本县密钥环的指纹';

create table opening.custodian (
    custody_id uuid not null references opening.custody,
    number     smallint not null check (number between 1 and 9),
    name       text not null check (length(name) between 1 and 40),
    place      text not null check (length(place) between 1 and 80),
    primary key (custody_id, number)
);
comment on table opening.custodian is '密钥保管人：谁、副本在哪里';

create table opening.proposed_seat (
    id          uuid primary key,
    account_id  uuid not null references access.account,
    desk_id     uuid not null references territory.desk,
    role        text not null check (role in ('VILLAGE_CLERK', 'TOWN_ROOM', 'DEPARTMENT', 'COUNTY_OFFICE')),
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    decided_at  timestamptz,
    decided_by  uuid,
    granted     boolean,
    check ((decided_at is null) = (granted is null))
);
create unique index on opening.proposed_seat (account_id, desk_id) where decided_at is null;
create index on opening.proposed_seat (id) where decided_at is null;
comment on table opening.proposed_seat is '待核准的席位：系统管理员按表提出，安全保密员核准';

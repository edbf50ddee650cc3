alter table demand.demand
    add column way text not null default 'CARD' check (way in ('CARD', 'IN_PERSON', 'PHONE', 'SEEN')),
    add column said_by uuid references people.resident,
    add column raised_by uuid;
create index on demand.demand (said_by) where said_by is not null;
create index on demand.demand (raised_by) where raised_by is not null;
comment on column demand.demand.way is '怎么来的：CARD 本人扫卡说的；IN_PERSON 当面说、PHONE 打电话说、SEEN 三长自己看到，这三种是代录';
comment on column demand.demand.said_by is '代录时说的人；空为这一户里没指明哪一位，或自己看到的';
comment on column demand.demand.raised_by is '本人说时已登录的账号；空为没登录，或是代录';

alter table demand.demand
    drop constraint demand_state_check,
    drop constraint demand_check,
    drop constraint demand_check1,
    add column from_desk   uuid references territory.desk,
    add column until_at    timestamptz,
    add column paused_at   timestamptz,
    add column in_hand     boolean,
    add column reviewer_desk uuid references territory.desk,
    add column misses      int not null default 0,
    add column ending      text check (ending in ('CLOSED', 'UNREACHED', 'WITHDRAWN', 'MERGED', 'DIVERTED', 'NOT_ACCEPTED')),
    add column ended_at    timestamptz,
    add column into_demand uuid references demand.demand,
    add column round       int not null default 1,
    add column urgent      boolean not null default false,
    add column returns     int not null default 0,
    add column bound       boolean not null default false,
    add column advised     boolean not null default false,
    add column extensions  int not null default 0,
    add column suspensions int not null default 0,
    add column next_alarm_at timestamptz;

update demand.demand d
   set ending = case d.state when 'ENDED' then 'CLOSED' end,
       ended_at = case d.state
           when 'ENDED' then (select max(t.at) from demand.trail t where t.demand_id = d.id) end,
       until_at = case d.state
           when 'WAITING' then d.due_at
           when 'ANSWERED' then (select max(t.at) from demand.trail t where t.demand_id = d.id) + interval '7 days' end,
       next_alarm_at = d.due_at;
update demand.demand set next_alarm_at = until_at where state = 'ANSWERED';

alter table demand.demand
    add constraint a_known_state check (state in
        ('SUBMITTED', 'NEED_INFO', 'WAITING', 'IN_HAND', 'OFFERED', 'RETURN_IN_REVIEW', 'SUSPENDED', 'BACKLOG', 'ANSWERED', 'ENDED')),
    add constraint due_until_answered check ((state not in ('ANSWERED', 'ENDED')) = (due_at is not null)),
    add constraint promised_always check (promised_at is not null),
    add constraint until_where_the_state_has_a_limit check
        ((state in ('SUBMITTED', 'NEED_INFO', 'WAITING', 'OFFERED', 'RETURN_IN_REVIEW', 'SUSPENDED', 'ANSWERED')) = (until_at is not null)),
    add constraint paused_where_it_stands_still check ((state in ('NEED_INFO', 'SUSPENDED')) = (paused_at is not null)),
    add constraint where_it_goes_on check ((state = 'NEED_INFO') = (in_hand is not null)),
    add constraint from_whom_it_came check ((state in ('OFFERED', 'RETURN_IN_REVIEW')) = (from_desk is not null)),
    add constraint outcome_when_answered check ((state = 'ANSWERED') <= (outcome is not null)),
    add constraint an_ending_when_ended check
        ((state = 'ENDED') = (ending is not null) and (state = 'ENDED') = (ended_at is not null)),
    add constraint into_what_it_was_merged check ((ending is not distinct from 'MERGED') = (into_demand is not null));

drop index demand.demand_desk_id_due_at_idx;
create index on demand.demand (desk_id, due_at, id) where state not in ('ANSWERED', 'ENDED');
create index on demand.demand (next_alarm_at) where next_alarm_at is not null;
create index on demand.demand (reviewer_desk, until_at, id) where reviewer_desk is not null;
create index on demand.demand (into_demand) where into_demand is not null;

comment on column demand.demand.from_desk is '上报待接：谁报上来的；退单审核：谁说不归他';
comment on column demand.demand.until_at is '本状态自己的期限：受理、补充、签收、接手、裁定、恢复、回访各到何时';
comment on column demand.demand.paused_at is '时限从何时起停走（待补充、挂起）';
comment on column demand.demand.in_hand is '待补充：补充后接着办，还是接着受理';
comment on column demand.demand.reviewer_desk is '待回访：由谁来问居民；空为等居民自己说';
comment on column demand.demand.misses is '回访没联系上的次数';
comment on column demand.demand.ending is '怎么了结的';
comment on column demand.demand.into_demand is '并入哪一件';
comment on column demand.demand.round is '第几轮，重办一次加一';
comment on column demand.demand.urgent is '紧急';
comment on column demand.demand.returns is '本轮退回过几次';
comment on column demand.demand.bound is '裁定后不得再退';
comment on column demand.demand.advised is '已退回指导过一次';
comment on column demand.demand.extensions is '本轮延期过几次';
comment on column demand.demand.suspensions is '本轮挂起过几次';
comment on column demand.demand.next_alarm_at is '到这时系统要看一看它；空为不用看';

create table demand.missed (
    demand_id uuid not null references demand.demand,
    number    int not null,
    desk_id   uuid not null references territory.desk,
    due_at    timestamptz not null,
    missed_at timestamptz not null,
    reason    text check (length(reason) between 1 and 500),
    said_at   timestamptz,
    primary key (demand_id, number),
    check ((reason is null) = (said_at is null))
);
create index on demand.missed (desk_id, missed_at) where reason is null;
comment on table demand.missed is '超时：专职岗位过了期限没办完的，一次一行，须说明原因；志愿岗位不记，自动转给上一级';
comment on column demand.missed.number is '超时时走到第几步';
comment on column demand.missed.reason is '为什么还没办好，反映人看得到';

create table demand.plea (
    id         uuid primary key,
    demand_id  uuid not null references demand.demand,
    kind       text not null check (kind in ('EXTENSION', 'SUSPENSION', 'BACKLOG', 'EXPLANATION', 'DECLINE')),
    desk_id    uuid not null references territory.desk,
    account    uuid not null,
    judge_desk uuid not null references territory.desk,
    words      text not null check (length(words) between 1 and 1000),
    until_at   timestamptz,
    asked_at   timestamptz not null,
    granted    boolean,
    answer     text check (length(answer) between 1 and 500),
    decided_by uuid,
    decided_at timestamptz,
    check ((kind in ('EXTENSION', 'SUSPENSION', 'BACKLOG')) = (until_at is not null)),
    check ((granted is null) = (decided_at is null) and (granted is null) = (decided_by is null)),
    check (decided_by <> account)
);
create unique index one_open_plea on demand.plea (demand_id) where granted is null;
create index on demand.plea (judge_desk, asked_at) where granted is null;
comment on table demand.plea is '请示：延期、挂起、挂账、解释答复、不予受理，要另一个人点头';
comment on column demand.plea.judge_desk is '谁来定';
comment on column demand.plea.until_at is '要到什么时候';
comment on column demand.plea.answer is '定的人说的话';

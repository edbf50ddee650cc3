alter table demand.demand
    drop constraint demand_state_check,
    drop constraint demand_check,
    drop constraint demand_check1,
    add column from_desk   uuid references territory.desk,
    add column until_at    timestamptz,
    add column paused_at   timestamptz,
    add column in_hand     boolean,
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
create index on demand.demand (into_demand) where into_demand is not null;

comment on column demand.demand.from_desk is '上报待接：谁报上来的；退单审核：谁说不归他';
comment on column demand.demand.until_at is '本状态自己的期限：受理、补充、签收、接手、裁定、恢复、回访各到何时';
comment on column demand.demand.paused_at is '时限从何时起停走（待补充、挂起）';
comment on column demand.demand.in_hand is '待补充：补充后接着办，还是接着受理';
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

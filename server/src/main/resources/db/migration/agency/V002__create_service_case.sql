create table agency.service_case (
    id           uuid primary key,
    number       text not null unique check (length(number) between 5 and 12),
    kind         text not null,
    kind_version int not null,
    household_id uuid not null references people.household,
    resident_id  uuid not null references people.resident,
    demand_id    uuid references demand.demand,
    path         text collate "C" not null,
    preparer     uuid not null references territory.desk,
    receiver     uuid not null references territory.desk,
    decider      uuid not null references territory.desk,
    desk_id      uuid not null references territory.desk,
    state        text not null check (state in
                 ('PREPARING', 'ENTRUSTED', 'HANDED_IN', 'UNDER_WAY', 'SUPPLEMENTING', 'DECIDED', 'DROPPED')),
    asked_by     uuid references territory.desk,
    paused_at    timestamptz,
    due_at       timestamptz,
    signed_how   text check (signed_how in ('PAPER', 'FINGER')),
    signed_file  uuid references attachment.file,
    signed_at    timestamptz,
    granted      boolean,
    ended_at     timestamptz,
    account      uuid not null,
    recorded_at  timestamptz not null,
    version      int not null default 0,
    foreign key (kind, kind_version) references agency.kind,
    check ((signed_how is null) = (signed_at is null) and (signed_how is null) = (signed_file is null)),
    check ((state in ('HANDED_IN', 'UNDER_WAY', 'SUPPLEMENTING')) = (due_at is not null)),
    check (state in ('PREPARING', 'DROPPED') or signed_how is not null),
    check ((state = 'SUPPLEMENTING') = (asked_by is not null) and (asked_by is null) = (paused_at is null)),
    check ((state = 'DECIDED') = (granted is not null)),
    check ((state in ('DECIDED', 'DROPPED')) = (ended_at is not null))
);
create index on agency.service_case (recorded_at desc, id desc);
create index on agency.service_case (desk_id, recorded_at desc, id desc);
create index on agency.service_case (state, recorded_at desc, id desc);
create index on agency.service_case (path, recorded_at desc, id desc);
create unique index one_open_of_a_kind on agency.service_case (resident_id, kind) where ended_at is null;
create index on agency.service_case (household_id);
create index on agency.service_case (resident_id);
create index on agency.service_case (demand_id) where demand_id is not null;
comment on table agency.service_case is '代办：替一户人家办的一件事，现在在谁手上、什么状态';
comment on column agency.service_case.number is '短编号，电话里报得出';
comment on column agency.service_case.path is '这户人家所在单元的路径，随户';
comment on column agency.service_case.preparer is '准备材料的岗位；只准备，不决定';
comment on column agency.service_case.receiver is '收材料的台';
comment on column agency.service_case.decider is '作决定的台';
comment on column agency.service_case.asked_by is '补正时，要补材料的台';
comment on column agency.service_case.paused_at is '补正从何时起，期间不计时限';
comment on column agency.service_case.signed_how is '委托书怎么签的：纸上、手指';
comment on column agency.service_case.signed_file is '签好的委托书，附件';

create table agency.paper (
    case_id       uuid not null references agency.service_case,
    number        int not null check (number between 1 and 40),
    name          text not null check (length(name) between 1 and 60),
    hint          text check (length(hint) <= 120),
    may_follow    boolean not null,
    brought_at    timestamptz,
    brought_by    uuid references territory.desk,
    account       uuid,
    attachment_id uuid references attachment.file,
    primary key (case_id, number),
    check ((brought_at is null) = (brought_by is null) and (brought_at is null) = (account is null)),
    check (attachment_id is null or brought_at is not null)
);
comment on table agency.paper is '一件代办要的材料：哪些有了、谁在什么时候收的';
comment on column agency.paper.may_follow is '可以后补，不挡递交';

create table agency.step (
    case_id uuid not null references agency.service_case,
    number  int not null,
    deed    text not null,
    desk_id uuid references territory.desk,
    to_desk uuid references territory.desk,
    account uuid not null,
    words   bytea,
    at      timestamptz not null,
    primary key (case_id, number)
);
comment on table agency.step is '留痕：每一步谁做了什么；words 为说的话，密封';

create table leadership.hand_over_proposal (
    id           uuid primary key,
    desk_id      uuid not null references territory.desk,
    term_id      uuid not null references leadership.term,
    successor_id uuid references people.resident,
    hand_over_on date not null,
    reason       text check (length(reason) <= 300),
    state        text not null check (state in ('OPEN', 'SETTLED', 'DECLINED', 'WITHDRAWN')),
    proposed_by  uuid not null,
    proposed_at  timestamptz not null,
    answer       text check (length(answer) <= 300),
    answered_by  uuid,
    answered_at  timestamptz,
    check ((state = 'OPEN') = (answered_at is null))
);
create unique index on leadership.hand_over_proposal (term_id) where state = 'OPEN';
create index on leadership.hand_over_proposal (proposed_by, id);
create index on leadership.hand_over_proposal (successor_id) where successor_id is not null;
comment on table leadership.hand_over_proposal is '交接提议：在任的人想把岗位交给谁、从哪天起；办不办由任命的人定，交接办了自动了结';
comment on column leadership.hand_over_proposal.successor_id is '想交给谁；空为请村里定';
comment on column leadership.hand_over_proposal.state is 'OPEN 等答复；SETTLED 那一任已卸任；DECLINED 没同意；WITHDRAWN 本人收回';

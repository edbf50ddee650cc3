create table leadership.term (
    id           uuid primary key,
    desk_id      uuid not null references territory.desk,
    path         text collate "C" not null check (path like '%/'),
    resident_id  uuid not null references people.resident,
    recorded_for uuid not null,
    acting       boolean not null default false,
    began_on     date not null,
    began_by     text not null check (began_by in ('ELECTED', 'APPOINTED', 'RECRUITED', 'ROSTER')),
    reason       text check (length(reason) <= 300),
    basis        text check (length(basis) <= 300),
    ended_on     date,
    ended_by     text check (ended_by in ('EXPIRED', 'RESIGNED', 'MOVED_AWAY', 'DIED', 'UNABLE', 'REMOVED', 'RECALLED', 'HANDED_OVER', 'POST_CLOSED', 'MISTAKE')),
    end_reason   text check (length(end_reason) <= 300),
    follows_id   uuid references leadership.term,
    recorded_at  timestamptz not null,
    recorded_by  uuid not null,
    ended_at     timestamptz,
    undone_at    timestamptz,
    undone_by    uuid,
    undo_reason  text check (length(undo_reason) <= 300),
    check (ended_on >= began_on),
    check ((ended_on is null) = (ended_by is null)),
    check ((ended_on is null) = (ended_at is null)),
    check ((undone_at is null) = (undone_by is null)),
    check ((undone_at is null) = (ended_by is distinct from 'MISTAKE')),
    check (undone_at is null or ended_on = began_on)
);
create unique index on leadership.term (desk_id, acting) where ended_on is null;
create index on leadership.term (resident_id, began_on);
create index on leadership.term (path, id) where ended_on is null;
create index on leadership.term (desk_id, began_on);
create index on leadership.term (follows_id) where follows_id is not null;
comment on table leadership.term is '任期：谁在哪个岗位、从何日到何日、因何、依据什么；代理另标。记错的撤回而不删除';
comment on column leadership.term.path is '岗位所在单元的路径；单元调整隶属时一并改写';
comment on column leadership.term.recorded_for is '登记时是哪一条居民记录；重复登记合并又撤销时据此还原';
comment on column leadership.term.acting is '代理：正式人选不在或未定时代管';
comment on column leadership.term.began_by is '推选、任命、招募；ROSTER 为名册导入的现任';
comment on column leadership.term.basis is '依据：会议、文件、公示';
comment on column leadership.term.ended_on is '不再任职的第一天；当天由接任的人负责。空为在任';
comment on column leadership.term.ended_by is '届满、辞任、迁出、去世、不能履职、免职、罢免、交接、岗位撤并；MISTAKE 为记错撤回';
comment on column leadership.term.follows_id is '交接：接的是哪一任';
comment on column leadership.term.undone_at is '当天记错、已撤回；不算数，只留痕：起止同日，任何一天都不在任';

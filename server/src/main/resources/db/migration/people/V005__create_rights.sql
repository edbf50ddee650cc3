create table people.notice (
    id           uuid primary key,
    version      int not null unique check (version > 0),
    title        text not null check (length(title) between 1 and 80),
    words        text not null check (length(words) between 1 and 20000),
    published_at timestamptz not null,
    published_by uuid not null
);
comment on table people.notice is '个人信息处理告知：每次改动都是新的一版（个人信息保护法 17、35）';

create table people.notice_read (
    notice_id uuid not null references people.notice,
    account   uuid not null,
    read_at   timestamptz not null,
    primary key (notice_id, account)
);
comment on table people.notice_read is '阅读记录：谁在何时读过哪一版告知';

create table people.request (
    id          uuid primary key,
    resident_id uuid not null references people.resident,
    path        text collate "C" not null,
    kind        text not null check (kind in ('COPY', 'CORRECT', 'DELETE', 'CLOSE_ACCOUNT', 'EXPLAIN')),
    words       bytea,
    way         text not null check (way in ('IN_APP', 'IN_PERSON', 'BY_RELATIVE')),
    raised_at   timestamptz not null,
    raised_by   uuid not null,
    due_on      date not null,
    state       text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'REFUSED', 'WITHDRAWN')),
    refusal     text check (refusal in ('STATUTORY_DUTY', 'RETENTION_PERIOD', 'NOT_THEIRS', 'NOT_POSSIBLE')),
    answer      bytea,
    answered_at timestamptz,
    answered_by uuid,
    check ((state = 'REFUSED') = (refusal is not null)),
    check ((state = 'OPEN') = (answered_at is null))
);
create index on people.request (path, due_on, id) where state = 'OPEN';
create index on people.request (resident_id);
create unique index on people.request (resident_id, kind) where state = 'OPEN';
comment on table people.request is '本人请求：查阅复制、更正、删除、注销、解释说明（个人信息保护法 44–50）';
comment on column people.request.words is '请求的话，SM4-GCM 密封';
comment on column people.request.way is '本人在手机上、本人到场、近亲属代提（49 条）';
comment on column people.request.due_on is '答复期限：三十日（GB/T 35273-2020 8.7）';
comment on column people.request.refusal is '不予的理由：法定职责所必需、保存期未满、非本人信息、技术上难以实现';

create table people.complaint (
    id          uuid primary key,
    follow      bytea not null unique,
    kind        text not null check (kind in ('COMPLAINT', 'SUGGESTION')),
    topic       text not null check (topic in ('SYSTEM', 'SERVICE', 'PRIVACY', 'BURDEN', 'OTHER')),
    path        text collate "C" not null,
    words       bytea,
    contact     bytea,
    account     uuid,
    raised_at   timestamptz not null,
    reply       bytea,
    replied_at  timestamptz,
    replied_by  uuid,
    check ((replied_at is null) = (replied_by is null))
);
create index on people.complaint (path, id) where replied_at is null;
create index on people.complaint (path, id);
create index on people.complaint (raised_at);
comment on table people.complaint is '投诉建议：任何人都能提（国办函〔2026〕12号）；投诉归县里看，建议归所在村镇看';
comment on column people.complaint.follow is '查回复用的编码的 SM3-HMAC';
comment on column people.complaint.contact is '愿意留的电话，SM4-GCM 密封';

create table people.retention_rule (
    code   text primary key check (code in ('LEFT_NUMBERS', 'ENDED_LABELS', 'ANSWERED_WORDS')),
    name   text not null check (length(name) between 1 and 60),
    months int not null check (months between 1 and 600),
    basis  text not null check (length(basis) between 1 and 300)
);
comment on table people.retention_rule is '保存期限：到期删去密封的栏，记录本身保留（个人信息保护法 19、47）';
insert into people.retention_rule (code, name, months, basis) values
    ('LEFT_NUMBERS', '已离开居民的身份证号和电话', 36, '个人信息保护法第十九条：实现处理目的所必要的最短时间；县里可按本地规定调整'),
    ('ENDED_LABELS', '已结束的密封标签的内容', 24, '个人信息保护法第十九条；县里可按本地规定调整'),
    ('ANSWERED_WORDS', '已答复的请求和投诉建议的原话', 36, '个人信息保护法第十九条；处理记录保存不少于三年');

create table people.retention_run (
    id      uuid primary key,
    ran_at  timestamptz not null,
    removed jsonb not null
);
create index on people.retention_run (ran_at);
comment on table people.retention_run is '到期清理的报告：每次按哪条规则删了多少';

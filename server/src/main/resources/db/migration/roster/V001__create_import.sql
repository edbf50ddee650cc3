create table roster.import (
    id            uuid primary key,
    unit_id       uuid not null references territory.unit,
    path          text collate "C" not null check (path like '%/'),
    file_name     text not null check (length(file_name) between 1 and 200),
    bytes         bigint not null check (bytes >= 0),
    sum           bytea not null,
    account       uuid not null,
    state         text not null check (state in ('READING', 'CHECKED', 'APPLYING', 'DONE', 'REFUSED', 'CANCELLED')),
    received_at   timestamptz not null,
    checked_at    timestamptz,
    apply_asked_at timestamptz,
    faultless_only boolean not null default false,
    finished_at   timestamptz,
    rows_read     int not null default 0,
    staged        int not null default 0,
    done          bigint not null default 0,
    total         bigint not null default 0,
    refusal       text check (length(refusal) <= 600),
    ignored       text check (length(ignored) <= 600),
    attempts      int not null default 0,
    file_gone_at  timestamptz,
    check ((state = 'REFUSED') = (refusal is not null)),
    check ((state in ('DONE', 'REFUSED', 'CANCELLED')) = (finished_at is not null))
);
create index on roster.import (path, id);
create index on roster.import (state) where state in ('READING', 'APPLYING');
create index on roster.import (received_at) where file_gone_at is null;
comment on table roster.import is '名册导入：一份表格从收到、试读到逐村写入';
comment on column roster.import.unit_id is '导入到哪里：村（社区）、乡镇（街道）或县';
comment on column roster.import.path is '该处的路径；只认其下的村（社区），管辖范围按它判断';
comment on column roster.import.sum is '文件内容的 SM3 摘要';
comment on column roster.import.state is '试读中、待写入、写入中、已完成、文件不能读、已取消';
comment on column roster.import.faultless_only is '经办人明说：只写没有问题的村（社区）';
comment on column roster.import.staged is '暂存了多少行；重启后据此知道暂存是否还在';
comment on column roster.import.done is '这一步做到哪里（试读按字节与村数，写入按村数），total 为总量';
comment on column roster.import.refusal is '整份文件不能读的缘由，给经办人看';
comment on column roster.import.ignored is '没有读的工作表';
comment on column roster.import.attempts is '这一步试了几次；意外中断会自动再来，太多次则停下';
comment on column roster.import.file_gone_at is '原文件何时清除：到期或取消之后不再保留';

create table roster.village_import (
    import_id         uuid not null references roster.import on delete cascade,
    village_id        uuid not null references territory.unit,
    path              text collate "C" not null,
    state             text not null check (state in ('READ', 'CHECKED', 'APPLIED', 'LEFT_OUT', 'FAILED')),
    counts            jsonb not null default '{}',
    faults            int not null default 0,
    hints             int not null default 0,
    words             text check (length(words) <= 300),
    absent_households uuid[] not null default '{}',
    absent_residents  uuid[] not null default '{}',
    applied_at        timestamptz,
    primary key (import_id, village_id)
);
create index on roster.village_import (import_id, path);
comment on table roster.village_import is '名册导入在各村（社区）：每村一次写完，或者原样不动';
comment on column roster.village_import.counts is '每张表新增、改动、不变、有问题各多少，县里有而表里没有的各多少';
comment on column roster.village_import.words is '没能写入的缘由';
comment on column roster.village_import.absent_households is '县里有、表里没有的户，最多列 200 户；不因此改动';

create table roster.flaw (
    import_id  uuid not null references roster.import on delete cascade,
    number     bigint generated always as identity,
    village_id uuid,
    path       text collate "C" not null,
    sheet      text not null,
    row_number int not null,
    field      text,
    blocking   boolean not null,
    words      text not null check (length(words) <= 300),
    primary key (import_id, number)
);
create index on roster.flaw (import_id, village_id, number);
create index on roster.flaw (import_id, sheet, row_number);
comment on table roster.flaw is '名册里的问题与提示，精确到行；不含任何人的信息';
comment on column roster.flaw.path is '所在村（社区）的路径；认不出村的行为导入处的路径';
comment on column roster.flaw.blocking is '真为问题，这个村不写入；假为提示，照写';

create unlogged table roster.staged (
    import_id  uuid not null,
    village_id uuid not null,
    sheet      smallint not null,
    row_number int not null,
    sealed     bytea not null
);
create index on roster.staged (import_id, village_id);
comment on table roster.staged is '暂存：读出的行，SM4-GCM 密封；不写日志、不入备份，丢了就从文件再读一遍';
comment on column roster.staged.sheet is '0 单元 1 户 2 人 3 三长';

create table roster.export (
    id       uuid primary key,
    unit_id  uuid not null references territory.unit,
    account  uuid not null,
    unmasked boolean not null,
    reason   text check (length(reason) between 1 and 200),
    asked_at timestamptz not null,
    taken_at timestamptz,
    check (reason is not null or not unmasked)
);
create index on roster.export (unit_id);
comment on table roster.export is '名册导出：谁、何时、导出了哪里、是否不脱敏、为何';

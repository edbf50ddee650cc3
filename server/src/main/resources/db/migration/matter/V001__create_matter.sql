create table matter.matter (
    id             uuid primary key,
    code           text not null unique check (code ~ '^[0-9A-Z-]{2,20}$'),
    parent_id      uuid references matter.matter,
    leaf           boolean not null,
    position       int not null check (position between 0 and 100000),
    active_from    date not null,
    withdrawn_from date,
    shipped        boolean not null default false,
    check (withdrawn_from >= active_from),
    check (leaf <= (parent_id is not null))
);
create index on matter.matter (parent_id, position, code);
comment on table matter.matter is '事项树：大类 → 小类 → 事项；最末一级才办事';
comment on column matter.matter.leaf is '是事项（最末一级），而非类';
comment on column matter.matter.position is '在同级中的先后';
comment on column matter.matter.withdrawn_from is '自哪天起不再选用；从前用了它的诉求照旧看得到';
comment on column matter.matter.shipped is '随产品带来的，各县可改可停';

create table matter.version (
    matter_id   uuid not null references matter.matter,
    number      int not null check (number >= 1),
    valid_from  date not null,
    name        text not null check (length(name) between 1 and 40),
    kind        text check (kind in ('INQUIRY', 'HELP', 'COMPLAINT', 'REPORT', 'SUGGESTION')),
    counter     text check (counter in ('PROBLEM', 'DEMAND', 'DISPUTE', 'HAZARD', 'SERVICE')),
    ceiling     text check (ceiling in ('TINY', 'SMALL', 'BIG', 'HARD')),
    urgent      boolean,
    proof       boolean,
    anonymous   boolean,
    sensitive   boolean,
    lowest      text check (lowest in ('VOLUNTEER', 'STAFFED_POST', 'VILLAGE', 'TOWN', 'COUNTY')),
    department  text check (length(department) between 1 and 60),
    basis       text check (length(basis) between 1 and 300),
    reason      text check (length(reason) between 1 and 200),
    account     uuid not null,
    recorded_at timestamptz not null,
    primary key (matter_id, number),
    constraint a_leaf_says_everything check (num_nulls(kind, counter, ceiling, urgent, proof, anonymous, sensitive, lowest) in (0, 8)),
    constraint only_an_office_has_duties_of_its_own check (department is null or lowest in ('TOWN', 'COUNTY'))
);
create index on matter.version (matter_id, valid_from desc, number desc);
comment on table matter.version is '事项沿革：自某日起怎样办；改动是另立一版，旧版不动，已算好的期限不变';
comment on column matter.version.number is '第几版；同一天起用的，以后写的为准';
comment on column matter.version.kind is '诉求类别：咨询、求助、投诉、举报、建议；类（非末级）为空';
comment on column matter.version.counter is '计入哪一项：问题、诉求、纠纷、隐患、微服务';
comment on column matter.version.ceiling is '通常在哪里了结：微事不出邻、小事不出村、大事不出镇、难事不出市';
comment on column matter.version.urgent is '默认紧急';
comment on column matter.version.proof is '办好要一张照片';
comment on column matter.version.anonymous is '可以不留姓名';
comment on column matter.version.sensitive is '举报、家庭、健康、未成年人等：不进任何公开清单';
comment on column matter.version.lowest is '职责清单：最低由哪一级主办；以下只能协助';
comment on column matter.version.department is '主办部门；空为属地主办';
comment on column matter.version.basis is '派给职责之外的岗位时引用的依据；空为随产品带来的依据';

create table matter.version_limit (
    matter_id uuid not null,
    number    int not null,
    grade     text not null check (grade in ('VOLUNTEER', 'STAFFED_POST', 'VILLAGE', 'TOWN', 'COUNTY')),
    sign      text check (length(sign) <= 20),
    finish    text not null check (length(finish) <= 20),
    extension text check (length(extension) <= 20),
    article   text check (length(article) between 1 and 200),
    primary key (matter_id, number, grade),
    foreign key (matter_id, number) references matter.version
);
comment on table matter.version_limit is '事项自己的时限：某级岗位与全县不同的，写全三项；没有的用全县的';
comment on column matter.version_limit.article is '法定更长的时限出自哪一条';

create table matter.keyword (
    matter_id uuid not null references matter.matter,
    words     text not null check (length(words) between 1 and 40),
    sure      boolean not null default false,
    primary key (matter_id, words)
);
comment on table matter.keyword is '认事项的字眼：说的话里有它，多半是这一项';
comment on column matter.keyword.words is '一个词，或用 + 连起的几个词（都要有）';
comment on column matter.keyword.sure is '有它就能定';

create table matter.county_limit (
    number      int not null check (number >= 1),
    grade       text not null check (grade in ('VOLUNTEER', 'STAFFED_POST', 'VILLAGE', 'TOWN', 'COUNTY')),
    valid_from  date not null,
    sign        text check (length(sign) <= 20),
    finish      text not null check (length(finish) <= 20),
    extension   text check (length(extension) <= 20),
    account     uuid not null,
    recorded_at timestamptz not null,
    primary key (grade, number)
);
comment on table matter.county_limit is '全县时限的沿革：某级岗位自某日起多久；没写过的用产品自带的';

create table matter.lesson (
    id          uuid primary key,
    model       bytea not null,
    rows        int not null check (rows > 0),
    matters     int not null check (matters > 1),
    macro_f1    double precision not null check (macro_f1 between 0 and 1),
    f1_low      double precision not null,
    f1_high     double precision not null,
    rules_f1    double precision not null check (rules_f1 between 0 and 1),
    learnt_at   timestamptz not null,
    account     uuid not null,
    put_away_at timestamptz
);
create unique index on matter.lesson ((true)) where put_away_at is null;
comment on table matter.lesson is '从本县办过的诉求里学到的归类经验；只存两字一组的次数，不存原话';
comment on column matter.lesson.macro_f1 is '十折交叉验证的宏平均 F1；f1_low、f1_high 为其 95% 区间；rules_f1 为同样的话只用字眼';
comment on column matter.lesson.put_away_at is '何时停用；同时只有一份在用';

create table matter.stamp (
    one   boolean primary key default true check (one),
    value uuid not null
);
insert into matter.stamp (value) values (gen_random_uuid());
comment on table matter.stamp is '事项变动的戳：每改一次换一个，各台服务器据此知道自己记着的是否还新';

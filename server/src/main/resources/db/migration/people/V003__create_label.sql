create table people.label_kind (
    code     text primary key check (code ~ '^[A-Z][A-Z_]{1,39}$'),
    name     text not null check (length(name) between 1 and 40),
    topic    text not null check (topic in ('RELIEF', 'DISABILITY', 'HEALTH', 'FAMILY', 'SUPERVISION', 'OTHER')),
    grades   text[] not null default '{}',
    hint     text check (length(hint) <= 120),
    position int not null,
    in_use   boolean not null default true
);
comment on table people.label_kind is '标签种类：县里可增改；不含任何人的信息';
comment on column people.label_kind.topic is '类别：救助、残疾、健康、家庭、监管、其他';
comment on column people.label_kind.grades is '可选的等级，如一级至四级';
comment on column people.label_kind.hint is '默认的关怀提示：不透露缘由，只说怎么帮；空为默认不提示';

insert into people.label_kind (code, name, topic, grades, hint, position) values
    ('MINIMUM_LIVING', '低保', 'RELIEF', '{}', null, 10),
    ('EXTREME_POVERTY', '特困供养', 'RELIEF', '{集中供养,分散供养}', '平时多问问缺不缺什么，有困难及时告诉村（社区）', 20),
    ('LOW_INCOME', '低收入或防返贫监测', 'RELIEF', '{}', null, 30),
    ('VISION', '视力残疾', 'DISABILITY', '{一级,二级,三级,四级}', '出行不便，有事请上门说，不要只发文字', 110),
    ('HEARING', '听力残疾', 'DISABILITY', '{一级,二级,三级,四级}', '打电话不便，请上门或写字', 120),
    ('SPEECH', '言语残疾', 'DISABILITY', '{一级,二级,三级,四级}', '打电话不便，请上门或发文字', 130),
    ('LIMBS', '肢体残疾', 'DISABILITY', '{一级,二级,三级,四级}', '行动不便，恶劣天气前请上门看看', 140),
    ('INTELLECT', '智力残疾', 'DISABILITY', '{一级,二级,三级,四级}', '有事请找家里人说', 150),
    ('MIND', '精神残疾', 'DISABILITY', '{一级,二级,三级,四级}', '上门前先与家里人或村（社区）联系', 160),
    ('MULTIPLE', '多重残疾', 'DISABILITY', '{一级,二级,三级,四级}', '行动不便，恶劣天气前请上门看看', 170),
    ('LIVES_ALONE', '独居老人', 'FAMILY', '{}', '需要多留心，隔几天去看看，恶劣天气天天看', 210),
    ('EMPTY_NEST', '空巢老人', 'FAMILY', '{}', '需要多留心，常打个电话、去看看', 220),
    ('LEFT_BEHIND_CHILD', '留守儿童', 'FAMILY', '{}', '需要多留心，家长不在身边，有事先联系照看人', 230),
    ('LEFT_BEHIND_OLD', '留守老人', 'FAMILY', '{}', '需要多留心，常打个电话、去看看', 240),
    ('CHILD_IN_NEED', '困境儿童', 'FAMILY', '{}', '需要多留心，有异常马上告诉村（社区）', 250),
    ('BEREAVED', '失独家庭', 'FAMILY', '{}', '需要多留心，逢年过节去坐坐', 260),
    ('SERIOUS_ILLNESS', '重病', 'HEALTH', '{}', '需要多留心，问问要不要帮忙跑腿、送医', 310),
    ('CHRONIC', '慢性病', 'HEALTH', '{}', null, 320),
    ('BEDRIDDEN', '失能或半失能', 'HEALTH', '{半失能,失能}', '行动不便，恶劣天气、停水停电前请上门看看', 330),
    ('DEMENTIA', '认知症', 'HEALTH', '{}', '在外面遇到请陪着，马上联系家里人', 340),
    ('MENTAL_ILLNESS', '严重精神障碍', 'HEALTH', '{}', '上门前先与村（社区）联系，有异常马上告诉村（社区）', 350),
    ('PREGNANT', '孕产妇', 'HEALTH', '{}', null, 360),
    ('COMMUNITY_CORRECTION', '社区矫正', 'SUPERVISION', '{}', null, 410),
    ('RELEASED', '刑满释放', 'SUPERVISION', '{}', null, 420),
    ('DRUG_RECOVERY', '社区戒毒康复', 'SUPERVISION', '{}', null, 430),
    ('VETERAN', '退役军人', 'OTHER', '{}', null, 510),
    ('MARTYR_FAMILY', '烈属', 'OTHER', '{}', null, 520);

create table people.label (
    id           uuid primary key,
    resident_id  uuid not null references people.resident,
    path         text collate "C" not null,
    kind_index   bytea,
    sealed       bytea,
    hint         text check (length(hint) <= 120),
    source       text not null,
    confirmed_on date not null,
    ended_on     date,
    check ((kind_index is null) = (sealed is null)),
    check (sealed is not null or ended_on is not null)
);
create unique index on people.label (resident_id, kind_index) where ended_on is null;
create index on people.label (path) where ended_on is null and hint is not null;
create index on people.label (kind_index, path, resident_id) where ended_on is null;
comment on table people.label is '密封标签：低保、残疾、独居、重病等；邻长只见 hint';
comment on column people.label.kind_index is '标签种类的 SM3-HMAC 盲索引';
comment on column people.label.sealed is '种类、等级与说明，SM4-GCM 密封';
comment on column people.label.ended_on is '结束之日；到期或依请求删去密封内容后，只剩这一行';
comment on column people.label.hint is '给邻长看的一句：需要多留心、怎么帮；不说缘由';
comment on column people.label.source is '依据：本人所说、走访、部门数据……';

create table people.consent (
    id           uuid primary key,
    resident_id  uuid not null references people.resident,
    purpose      text not null check (purpose in ('CARE', 'CARD_NUMBER', 'PHOTO', 'PUBLIC_STORY', 'SHARING', 'FAMILY_VIEW')),
    how          text not null check (how in ('SIGNED', 'SPOKEN', 'IN_APP', 'GUARDIAN')),
    notice       uuid,
    proof        uuid,
    given_at     timestamptz not null,
    recorded_at  timestamptz not null,
    account      uuid not null,
    withdrawn_at timestamptz,
    check (withdrawn_at >= given_at)
);
create unique index on people.consent (resident_id, purpose) where withdrawn_at is null;
comment on table people.consent is '同意：为何用、何时给、怎样给的、何时收回（个人信息保护法 13、14、15、25、29、31）';
comment on column people.consent.purpose is '用途：关怀服务、在联系卡上印电话、用照片、公开讲述、与部门共享、亲属可见';
comment on column people.consent.how is '方式：签字、口头（记录人在场）、本人在手机上、监护人代签';
comment on column people.consent.notice is '当时看到的是哪一版告知';
comment on column people.consent.proof is '签字单的附件标识；附件归 attachment 模块登记';
comment on column people.consent.withdrawn_at is '何时收回；收回后不再用，从前的用法不因此无效';

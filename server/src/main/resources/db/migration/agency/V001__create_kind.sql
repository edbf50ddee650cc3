create table agency.kind (
    code         text not null check (code ~ '^[A-Z][A-Z_]{1,39}$'),
    version      int not null check (version >= 1),
    name         text not null check (length(name) between 1 and 40),
    basis        text not null check (length(basis) between 1 and 200),
    papers       jsonb not null,
    decided_by   text not null check (decided_by in ('VILLAGE', 'TOWN_ROOM', 'COUNTY_OFFICE', 'DEPARTMENT')),
    department   uuid references territory.desk,
    working_days int not null check (working_days between 1 and 120),
    appeal       text not null check (length(appeal) between 1 and 200),
    position     int not null,
    in_use       boolean not null default true,
    valid_from   date not null,
    primary key (code, version),
    check ((decided_by = 'DEPARTMENT') = (department is not null))
);
comment on table agency.kind is '代办事项种类：每改一次是新的一版，办着的按递交时那一版';
comment on column agency.kind.basis is '依据：法律法规与条款';
comment on column agency.kind.papers is '要带的材料：名称、怎么准备、能否后补';
comment on column agency.kind.decided_by is '由哪一级决定；DEPARTMENT 时由 department 一台';
comment on column agency.kind.working_days is '自收到材料起的工作日';
comment on column agency.kind.appeal is '不准时到哪里申诉';

-- Examples to start from: a county checks each against what it has published itself.
insert into agency.kind (code, version, name, basis, papers, decided_by, working_days, appeal, position, valid_from) values
    ('MINIMUM_LIVING', 1, '低保申请', '社会救助暂行办法 第九至十三条（示例，以县里公布为准）',
     '[{"name":"户口簿","hint":"首页和每个人的页","mayFollow":false},{"name":"身份证","hint":"全家成年人的正反面","mayFollow":false},{"name":"收入和财产申报表","hint":"村里（社区）有空表","mayFollow":false},{"name":"核对授权书","hint":"全家成年人签字","mayFollow":false},{"name":"病历或残疾证","hint":"有的话带上","mayFollow":true}]',
     'COUNTY_OFFICE', 30, '可在六十日内向县人民政府申请行政复议，也可向人民法院起诉', 10, '2026-01-01'),
    ('EXTREME_POVERTY', 1, '特困供养', '社会救助暂行办法 第十四至十九条（示例，以县里公布为准）',
     '[{"name":"户口簿","hint":"首页和本人页","mayFollow":false},{"name":"身份证","hint":"正反面","mayFollow":false},{"name":"收入和财产申报表","hint":"村里（社区）有空表","mayFollow":false}]',
     'COUNTY_OFFICE', 30, '可在六十日内向县人民政府申请行政复议，也可向人民法院起诉', 20, '2026-01-01'),
    ('MEDICAL_AID', 1, '医疗救助', '社会救助暂行办法 第二十七至三十二条（示例，以县里公布为准）',
     '[{"name":"身份证","hint":"病人的正反面","mayFollow":false},{"name":"诊断证明","hint":"医院盖章","mayFollow":false},{"name":"医保结算单","hint":"报销以后的那一张","mayFollow":false},{"name":"银行卡","hint":"拍卡号一面","mayFollow":true}]',
     'COUNTY_OFFICE', 20, '可在六十日内向县人民政府申请行政复议，也可向人民法院起诉', 30, '2026-01-01'),
    ('TEMPORARY_AID', 1, '临时救助', '社会救助暂行办法 第四十七至五十一条（示例，以县里公布为准）',
     '[{"name":"身份证","hint":"正反面","mayFollow":false},{"name":"遇到困难的证明","hint":"说清哪天、什么事，花了多少","mayFollow":true}]',
     'TOWN_ROOM', 10, '可向县民政部门反映，也可在六十日内申请行政复议', 40, '2026-01-01'),
    ('DISABILITY_ALLOWANCE', 1, '残疾人两项补贴', '国发〔2015〕52号（示例，以县里公布为准）',
     '[{"name":"残疾证","hint":"有等级的一页","mayFollow":false},{"name":"身份证","hint":"正反面","mayFollow":false},{"name":"银行卡","hint":"拍卡号一面","mayFollow":true}]',
     'COUNTY_OFFICE', 20, '可在六十日内向县人民政府申请行政复议，也可向人民法院起诉', 50, '2026-01-01'),
    ('OLD_AGE_ALLOWANCE', 1, '高龄津贴', '老年人权益保障法 第三十三条（示例，年龄与标准以县里公布为准）',
     '[{"name":"身份证","hint":"老人的正反面","mayFollow":false},{"name":"银行卡","hint":"拍卡号一面","mayFollow":false}]',
     'TOWN_ROOM', 10, '可向县民政部门反映，也可在六十日内申请行政复议', 60, '2026-01-01'),
    ('SCHOOL_AID', 1, '教育资助', '社会救助暂行办法 第三十三至三十六条（示例，以县里公布为准）',
     '[{"name":"户口簿","hint":"首页和学生页","mayFollow":false},{"name":"在读证明","hint":"学校盖章","mayFollow":false}]',
     'COUNTY_OFFICE', 20, '可在六十日内向县人民政府申请行政复议，也可向人民法院起诉', 70, '2026-01-01'),
    ('PENSION_PROOF', 1, '养老认证', '社会保险经办条例（国务院令第765号）（示例，以县里公布为准）',
     '[{"name":"身份证","hint":"本人的正反面","mayFollow":false},{"name":"本人近照","hint":"当天拍，本人同意","mayFollow":true}]',
     'VILLAGE', 5, '可向县社会保险经办机构反映', 80, '2026-01-01');

create table agency.rule (
    code        text not null check (code ~ '^[A-Z][A-Z_]{1,39}$'),
    version     int not null check (version >= 1),
    kind        text not null,
    name        text not null check (length(name) between 1 and 60),
    condition   jsonb not null,
    basis       text not null check (length(basis) between 1 and 200),
    valid_from  date not null,
    valid_until date,
    primary key (code, version),
    check (valid_until is null or valid_until >= valid_from)
);
comment on table agency.rule is '政策比对规则：可能符合哪件代办；只提示，不决定';
comment on column agency.rule.kind is '代办事项种类';
comment on column agency.rule.condition is '条件树：all、any、not、age、household、label';

-- Examples to start from: a county checks each against what it has published itself.
insert into agency.rule (code, version, kind, name, condition, basis, valid_from) values
    ('OLD_AGE_EIGHTY', 1, 'OLD_AGE_ALLOWANCE', '八十岁以上老人', '{"age":{"atLeast":80}}',
     '老年人权益保障法 第三十三条（示例，以县里公布为准）', '2026-01-01'),
    ('PENSION_SIXTY', 1, 'PENSION_PROOF', '六十岁以上老人每年一次', '{"age":{"atLeast":60}}',
     '社会保险经办条例（示例，以县里公布为准）', '2026-01-01'),
    ('SEVERE_DISABILITY', 1, 'DISABILITY_ALLOWANCE', '残疾一级、二级',
     '{"any":[{"label":{"kind":"VISION","grades":["一级","二级"]}},{"label":{"kind":"LIMBS","grades":["一级","二级"]}},{"label":{"kind":"INTELLECT","grades":["一级","二级"]}},{"label":{"kind":"MIND","grades":["一级","二级"]}},{"label":{"kind":"MULTIPLE","grades":["一级","二级"]}}]}',
     '国发〔2015〕52号（示例，以县里公布为准）', '2026-01-01'),
    ('ILL_IN_NEED', 1, 'MEDICAL_AID', '低保、特困或低收入家庭里的重病人',
     '{"all":[{"label":{"kind":"SERIOUS_ILLNESS"}},{"any":[{"label":{"kind":"MINIMUM_LIVING"}},{"label":{"kind":"EXTREME_POVERTY"}},{"label":{"kind":"LOW_INCOME"}}]}]}',
     '社会救助暂行办法 第二十八条（示例，以县里公布为准）', '2026-01-01'),
    ('ILL_AND_NOT_YET', 1, 'MINIMUM_LIVING', '有重病或重残、还不是低保的家庭',
     '{"all":[{"not":{"label":{"kind":"MINIMUM_LIVING"}}},{"any":[{"label":{"kind":"SERIOUS_ILLNESS"}},{"label":{"kind":"LOW_INCOME"}},{"label":{"kind":"LIMBS","grades":["一级","二级"]}}]}]}',
     '社会救助暂行办法 第九条（示例，以县里公布为准）', '2026-01-01'),
    ('OLD_AND_ALONE', 1, 'EXTREME_POVERTY', '六十岁以上、独自一户',
     '{"all":[{"age":{"atLeast":60}},{"household":{"atMost":1}},{"not":{"label":{"kind":"EXTREME_POVERTY"}}}]}',
     '社会救助暂行办法 第十四条（示例，以县里公布为准）', '2026-01-01');

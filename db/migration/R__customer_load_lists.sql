-- Generated from db/reference by generate.mjs: edit the CSV there, not this file.

-- what the administrator has changed since stays as it is
insert into customer_kind (code, name_zh, name_en, position) values
    ('DEVELOPER', '开发商', 'Developer', 10),
    ('DESIGNER', '设计单位', 'Designer', 20),
    ('MATERIAL_SUPPLIER', '材料供应商', 'Material supplier', 30),
    ('CONTRACTOR', '施工单位', 'Contractor', 40),
    ('DECORATION', '装饰公司', 'Decoration firm', 50),
    ('INVESTOR', '投资方', 'Investor', 60),
    ('GOVERNMENT', '政府机构', 'Government body', 70),
    ('MANUFACTURER', '生产企业', 'Manufacturer', 80),
    ('DEALER', '经销商', 'Dealer', 90),
    ('OTHER', '其他', 'Other', 100)
on conflict (code) do nothing;

insert into industry (code, name_zh, name_en, position) values
    ('A', '农、林、牧、渔业', 'Agriculture, forestry, animal husbandry and fishery', 10),
    ('B', '采矿业', 'Mining', 20),
    ('C', '制造业', 'Manufacturing', 30),
    ('D', '电力、热力、燃气及水生产和供应业', 'Electricity, heat, gas and water', 40),
    ('E', '建筑业', 'Construction', 50),
    ('F', '批发和零售业', 'Wholesale and retail trade', 60),
    ('G', '交通运输、仓储和邮政业', 'Transport, storage and post', 70),
    ('H', '住宿和餐饮业', 'Hotels and catering', 80),
    ('I', '信息传输、软件和信息技术服务业', 'Information transmission, software and IT services', 90),
    ('J', '金融业', 'Finance', 100),
    ('K', '房地产业', 'Real estate', 110),
    ('L', '租赁和商务服务业', 'Leasing and business services', 120),
    ('M', '科学研究和技术服务业', 'Scientific research and technical services', 130),
    ('N', '水利、环境和公共设施管理业', 'Water conservancy, environment and public facilities', 140),
    ('O', '居民服务、修理和其他服务业', 'Services to households, repair and other services', 150),
    ('P', '教育', 'Education', 160),
    ('Q', '卫生和社会工作', 'Health and social work', 170),
    ('R', '文化、体育和娱乐业', 'Culture, sports and entertainment', 180),
    ('S', '公共管理、社会保障和社会组织', 'Public administration, social security and social organisations', 190),
    ('T', '国际组织', 'International organisations', 200)
on conflict (code) do nothing;

insert into customer_source (code, name_zh, name_en, position, quarantined) values
    ('DIRECTORY', '电话簿与114查询', 'Phone directory and 114 inquiry', 10, false),
    ('PEER_EXCHANGE', '同行交换', 'List exchanged with peers', 20, true),
    ('ASSOCIATION', '协会与俱乐部', 'Clubs and associations', 30, false),
    ('NEWSPAPER', '报刊与招聘广告', 'Newspapers and job advertisements', 40, false),
    ('ROADSIDE', '路边看到', 'Roadside notes', 50, false),
    ('RECEPTION', '前台来电', 'Reception call', 60, false),
    ('EXHIBITION', '会议与展览', 'Conference and exhibition', 70, false),
    ('WEB_SEARCH', '网络搜索', 'Web search', 80, false),
    ('SOCIAL_MEDIA', '社交媒体', 'Social media', 90, false),
    ('REFERRAL', '转介绍', 'Referral', 100, false),
    ('PARTNER', '合作伙伴', 'Partner', 110, false),
    ('CAMPAIGN', '邮件与电话推广', 'E-mail or phone campaign', 120, false),
    ('EXISTING', '老客户', 'Existing customer', 130, false),
    ('OWN_NETWORK', '员工自带', 'Employee''s own network', 140, false),
    ('COMPANY_LINE', '公司热线', 'Walk-in on the company line', 150, false)
on conflict (code) do nothing;

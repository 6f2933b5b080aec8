### 操作为何被拒绝，以及如何才能获得允许：每条策略一条消息，键为策略 id（斜杠换成连字符）。

## Who asks

policy-undecided = 无法完成规则评估，因此没有执行任何操作。
    .advice = 请重试；如果仍然如此，请将决定编号告知运营方。
roles = 此操作需要你目前没有的角色。
    .advice = 可执行此操作的角色：{ $roles }。{ $only_global_admin ->
            [yes] 请联系贵公司的全局管理员：{ $caller_global_admins }。
           *[no] 请联系拥有其中某个角色的同事，或请全局管理员为你分配角色。
        }
access-work-account = 你使用的是个人帐户；本计划仅支持工作帐户。
    .advice = 请使用公司的帐户登录，或创建一个工作帐户。
access-second-factor = 此操作受保护，需要使用第二重身份验证登录。
    .advice = 请重新登录并完成第二重验证。如果尚未设置，请在个人资料中设置。
access-own = 这属于另一个组织，该组织尚未允许贵公司代表其操作。
    .advice = 请联系该组织，或选择属于贵公司的内容。

## Sale

orders-reseller-cannot-order = { $seller_name } 是间接经销商，经销商不直接向运营方下单。
    .advice = 请让你们的间接提供商下单，并将贵公司指定为记录在案的经销商。
orders-seller-active = { $seller_name } 的帐户当前状态为“{ $seller_state }”；只有处于活动状态的帐户才能开展新业务。现有业务仍可管理。
    .advice = 请打开帐户的状态页，查看原因和后续步骤。
orders-seller-partner-id = { $seller_name } 的帐户尚未关联合作伙伴 ID。
    .advice = 请由全局管理员将位于 { $seller_country_name } 的位置合作伙伴 ID 与帐户关联。全局管理员：{ $seller_global_admins }。
orders-seller-partner-id-lost = { $seller_name } 的合作伙伴 ID 所属的位置已被删除，因此帐户没有有效的合作伙伴 ID。
    .advice = 请由全局管理员将 { $seller_country_name } 的另一个位置合作伙伴 ID 与帐户关联。
orders-seller-agreement = { $seller_name } 尚未签署现行的合作伙伴协议。
    .advice = 请由 { $seller_name } 的全局管理员在“协议”中签署。全局管理员：{ $seller_global_admins }。
orders-customer-known = 没有这个客户。
    .advice = 请核对客户，或先创建或邀请该客户。
orders-same-cloud = { $seller_name } 位于云“{ $seller_cloud }”，{ $customer_name } 位于云“{ $customer_cloud }”；业务不能跨云进行。
    .advice = 请使用 { $seller_name } 在客户所在云中的帐户销售；该帐户需在那里单独注册。
orders-customer-under-review = { $customer_name } 的资料仍在审核中。
    .advice = 请等待结果；审核完成后会立即通知你。
orders-customer-rejected = 审核未能确认 { $customer_name } 的资料。
    .advice = 请更正客户资料并重新提交审核。
orders-csp-tenant = { $customer_name } 是 CSP 租户，用于计划中的交易，不接收任何服务。
    .advice = 请为公司自用另行注册一个客户类型的租户，并为该租户下单。
orders-internal-use = 该销售租户仅供内部使用，不能用于转售。
    .advice = 请使用你们的 CSP 租户进行销售。
orders-partner-resale = { $customer_name } 是合作伙伴的 CSP 租户，合作伙伴之间不向对方的 CSP 租户销售。
    .advice = 购买方请使用其 CSP 租户之外的租户，即可完成销售。
orders-self-sale = { $customer_name } 属于此次销售链中的合作伙伴；合作伙伴不能将自己作为最终客户进行销售。
    .advice = 自用服务请通过其他经销商或直接计费合作伙伴购买，并使用单独的租户。
orders-affiliate-sale = { $customer_name } 是此次销售链中某合作伙伴的关联公司：{ $trade_affiliate_chain }。
    .advice = 请让客户通过集团以外的合作伙伴购买，例如同一提供商的另一家经销商。
orders-loop-sale = { $customer_name } 属于 { $seller_name }，而向其销售的经销商又由 { $seller_name } 供货，这会形成循环销售。
    .advice = 请使用由其他提供商供货的经销商，或直接计费合作伙伴。
orders-market = { $customer_in_market ->
            [no] { $customer_name } 所在的 { $customer_country_name } 不在市场表中。
           *[yes] { $seller_name } 所在的 { $seller_country_name } 不在市场表中。
        }
    .advice = 请联系运营方；现有业务不受影响。
orders-same-region = { $seller_name } 的业务区域为“{ $seller_region }”，而 { $customer_name } 位于区域“{ $customer_region }”。
    .advice = 请使用贵公司在区域“{ $customer_region }”的 CSP 帐户进行销售；市场列表列出了该区域包含的国家/地区。
orders-relationship = { $seller_name } 与 { $customer_name } 之间没有经销商关系。
    .advice = 请邀请客户：由经销商为双方发送联合邀请，客户接受一次即可。
orders-acquired-as-reseller = { $seller_name } 以经销商身份获得了客户 { $customer_name }，因此不能自行为该客户下单。
    .advice = 请让你们的间接提供商下单。
orders-reseller-required = 未指定经销商，而 { $seller_name } 须通过经销商销售。
    .advice = 请选择该客户的经销商，然后重新下单。
orders-direct-sale-attested = 订单未指定经销商，也未声明 { $seller_name } 以直接合作伙伴身份行事。
    .advice = 请勾选以直接合作伙伴身份行事的声明，或选择一家经销商。
orders-own-use-seller = { $customer_name } 是合作伙伴的内部使用租户；此类服务由经销商或直接计费合作伙伴销售。
    .advice = 请指定向该合作伙伴销售的经销商，或由直接计费合作伙伴销售。
orders-provider-as-reseller = 合作伙伴 ID { $trade_reseller_id } 是 { $seller_name } 自己的 ID。
    .advice = 请输入经销商的位置合作伙伴 ID。
orders-reseller-id = { $trade_reseller_id_is ->
            [global] { $trade_reseller_id } 是全局合作伙伴 ID；销售记录使用位置 ID。
            [unknown] 没有合作伙伴 ID { $trade_reseller_id }。
            [not_reseller] 合作伙伴 ID { $trade_reseller_id } 不属于经销商。
            [inactive] 合作伙伴 ID { $trade_reseller_id } 未处于活动状态。
           *[other] 合作伙伴 ID { $trade_reseller_id } 未与 CSP 帐户关联。
        }
    .advice = { $trade_reseller_id_is ->
            [global] 请输入该经销商的位置合作伙伴 ID：{ $trade_reseller_id_hint }。
           *[other] 请输入经销商在“标识符”中看到的位置合作伙伴 ID。
        }
orders-reseller-active = { $reseller_name } 的帐户当前状态为“{ $reseller_state }”，不能开展新业务。现有业务保持不变。
    .advice = 请让该经销商查看其状态页，或选择该客户的另一家经销商。
orders-partnership = { $seller_name } 与 { $reseller_name } 之间没有有效的合作关系。
    .advice = 请邀请 { $reseller_name } 建立合作关系，由其全局管理员接受；或选择已合作的经销商。
orders-reseller-market = { $reseller_name } 所在的 { $reseller_country_name } 不在市场表中，因此不能通过其开展新业务。
    .advice = 请联系运营方，或选择该客户的另一家经销商。
orders-reseller-related = { $reseller_name } 与 { $customer_name } 之间没有关系。
    .advice = 请由该经销商向客户发送联合邀请，或指定已为该客户服务的经销商。
orders-reseller-partner-id = { $reseller_name } 的帐户尚未关联合作伙伴 ID。尚缺：{ $reseller_missing_steps }。
    .advice = 请由 { $reseller_name } 的全局管理员关联其所在国家/地区的位置合作伙伴 ID。全局管理员：{ $reseller_global_admins }。
orders-reseller-agreement = { $reseller_name } 尚未签署适用于区域“{ $reseller_region }”的合作伙伴协议。
    .advice = 请由 { $reseller_name } 的全局管理员签署；一次签署适用于整个区域。全局管理员：{ $reseller_global_admins }。
orders-reseller-ready = { $reseller_name } 尚未准备好开展新业务。尚缺：{ $reseller_missing_steps }。
    .advice = 请让该经销商完成这些步骤，然后重新下单。
orders-additional-resellers = 所列的附加经销商（{ $trade_additional } 家）不符合规则：须先有第一家经销商，最多 { $trade_additional_maximum } 家，每家均有效且已签署协议，并且仅限合作伙伴和客户都位于欧盟或欧洲自由贸易联盟时。
    .advice = 请移除不符合规则的附加经销商；销售本身仍可能可行。
orders-two-chains = 销售须由运营方经直接计费合作伙伴，或经间接提供商和经销商完成；此次销售两者都不是。
    .advice = 直接计费合作伙伴下单时不指定经销商；间接提供商须指定一家间接经销商。
orders-customer-agreement = { $customer_name } 尚未接受客户协议。
    .advice = 请证明客户已接受协议，或邀请客户自行接受。

## Catalogue

catalogue-item-known = 目录中没有此产品或此期限。
    .advice = 请从当前价目表中选择产品。
catalogue-in-market = { $item_name } 未在 { $customer_country_name } 销售。
    .advice = 请查看该市场的价目表，了解在售产品。
catalogue-segment = { $item_name } 面向“{ $item_segment }”类客户，而 { $customer_name } 没有该资格。
    .advice = 请先为客户取得资格，或选择其他类别的产品。
catalogue-exclusive = { $item_name } 仅由 { $item_publisher } 选定的合作伙伴销售。
    .advice = 请联系 { $item_publisher }，申请加入其名单。
catalogue-base = { $item_name } 是附加产品，而 { $customer_name } 没有其所需的基础产品。
    .advice = 请先订购以下产品之一：{ $item_bases }。可向任何合作伙伴订购。
catalogue-limit = { $customer_name } 购买 { $item_name } 的次数已达上限（按所有合作伙伴合计）。
    .advice = 请选择其他产品，例如用付费产品代替试用版。
catalogue-credit = 此次购买超出 { $seller_name } 的信用额度。
    .advice = 请支付未结发票，或向运营方财务团队申请提高额度；现有业务不受影响。
catalogue-price-lists = 运营方的价目表仅供其直接开票的合作伙伴使用。
    .advice = 请向你们的间接提供商询价。

## Words

word-indirect_provider = 间接提供商
word-indirect_reseller = 间接经销商
word-direct_bill = 直接计费合作伙伴
word-global_admin = 全局管理员
word-user_management_admin = 用户管理管理员
word-billing_admin = 计费管理员
word-admin_agent = 管理员代理
word-sales_agent = 销售代理
word-helpdesk_agent = 支持人员代理
word-account_admin = 帐户管理员
word-membership_admin = 会员资格管理员
word-business_profile_admin = 业务档案管理员
word-referrals_admin = 推荐管理员
word-incentives_admin = 奖励管理员
word-report_viewer = 报表查看者
word-programme_admin = 运营方的计划管理员
word-vetter = 运营方的审核员
word-support_agent = 运营方的支持人员
word-finance = 运营方的财务人员
word-draft = 准备中
word-email_pending = 等待邮件确认
word-in_review = 审核中
word-info_requested = 等待提交文件
word-rejected = 已拒绝
word-qualified = 已通过审核
word-active = 活动
word-restricted = 受限
word-suspended = 已暂停
word-deauthorised = 已取消授权
word-closed = 已关闭
word-expired = 已过期
word-disabled = 已禁用
word-deleted = 已删除
word-cancelled = 已取消
word-pending = 待处理
word-on_boarded = 开始注册
word-enrolled = 完成注册
word-partner_id = 关联合作伙伴 ID
word-pa_signed = 签署合作伙伴协议
word-global = 全球
word-usgov = 美国政府
word-germany = 德国
word-africa = 非洲
word-asia-and-pacific = 亚太地区
word-australia = 澳大利亚
word-brazil = 巴西
word-canada = 加拿大
word-china = 中国
word-europe = 欧洲
word-india = 印度
word-japan = 日本
word-korea = 韩国
word-latin-america-and-the-caribbean = 拉丁美洲和加勒比地区
word-middle-east--central-europe-and-eastern-europe = 中东、中欧和东欧
word-new-zealand = 新西兰
word-russia = 俄罗斯
word-taiwan = 台湾
word-united-states = 美国
word-commercial = 商业
word-education = 教育
word-government = 政府
word-nonprofit = 非营利
word-associated = 已关联
word-postponed = 已推迟
word-none = 无
word-lost = 已失效
word-csp = CSP 租户
word-customer = 客户租户
word-membership = 会员租户

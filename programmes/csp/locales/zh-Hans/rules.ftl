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

## Customers

customers-creators = 客户租户由间接提供商和直接计费合作伙伴创建；{ $seller_name } 两者都不是。
    .advice = 请让你们的间接提供商代为创建客户，或邀请已有租户的公司。
customers-joint-inviter = 联合邀请由间接经销商为其自身及其一家提供商发送。
    .advice = 请发送贵公司自己的邀请，或让经销商发送联合邀请。
customers-seller-active = { $seller_name } 的帐户当前状态为“{ $seller_state }”；只有处于活动状态的帐户才能新增客户。
    .advice = 请打开帐户的状态页，查看原因和后续步骤。
customers-same-cloud = { $seller_name } 位于云“{ $seller_cloud }”，{ $customer_name } 位于云“{ $customer_cloud }”；业务不能跨云进行。
    .advice = 请使用 { $seller_name } 在客户所在云中的帐户；该帐户需在那里单独注册。
customers-relationship-type = { $customer_name } 与 { $seller_name } 已是合作伙伴；同一租户不能同时成为 { $seller_name } 的客户。
    .advice = 请从以下三种方式中选择一种。
    .option1 = 另用一个仅供自用的客户类型租户，并在该租户中接受。
    .option2 = 通过支持请求结束与 { $seller_name } 的合作关系，改与其他提供商或直接计费合作伙伴合作。
    .option3 = 保留与 { $seller_name } 的合作关系，通过其他提供商购买。
customers-csp-tenant = { $customer_name } 是 CSP 租户，用于计划中的交易，不接收任何服务，因此不能成为客户。
    .advice = 请使用供内部使用的客户类型租户登录并接受。
customers-partner-resale = { orders-partner-resale }
    .advice = { orders-partner-resale.advice }
customers-market = { orders-market }
    .advice = { orders-market.advice }
customers-reseller-market = { $reseller_name } 所在的 { $reseller_country_name } 不在市场表中。
    .advice = 请联系运营方，或由另一家经销商接洽该客户。
customers-same-region = { $seller_name } 的业务区域为“{ $seller_region }”，而 { $customer_name } 位于区域“{ $customer_region }”。
    .advice = 可由区域“{ $customer_region }”的合作伙伴接洽该客户；市场列表列出了该区域包含的国家/地区。
customers-reseller-region = { $reseller_name } 的业务区域为“{ $reseller_region }”，而 { $customer_name } 位于区域“{ $customer_region }”。
    .advice = 可由区域“{ $customer_region }”的经销商接洽该客户。
customers-inviter-active = { $seller_name } 的帐户当前状态为“{ $seller_state }”，因此目前无法接受其邀请。
    .advice = 请联系 { $seller_name }，或选择其他合作伙伴。
customers-joint-reseller-active = { $reseller_name } 的帐户当前状态为“{ $reseller_state }”，因此联合邀请目前无法生效。
    .advice = 请让 { $reseller_name } 查看其状态页，或选择其他经销商。
customers-reseller-named = 未为新客户指定经销商，而 { $seller_name } 须通过经销商销售。
    .advice = 请选择该客户所属的经销商。
customers-partnership = { orders-partnership }
    .advice = { orders-partnership.advice }
customers-joint-partnership = { $seller_name } 与 { $reseller_name } 已不再是合作伙伴，其联合邀请不再有效。
    .advice = 请让 { $reseller_name } 重新发送邀请。
customers-reseller-open = { $reseller_name } 的帐户当前状态为“{ $reseller_state }”，因此不能为其创建客户。
    .advice = 请选择其他经销商，或让 { $reseller_name } 查看其状态页。
customers-extender = 只有正在转为经销商的直接计费合作伙伴才能扩展客户关系；{ $seller_name } 并未处于该过渡期。
    .advice = 请改为向客户发送联合邀请。
customers-extension-consent = 缺少 { $customer_name } 同意扩展关系的声明。
    .advice = 请先征得客户同意，再勾选声明。
customers-extension-origin = { $seller_name } 以经销商身份获得了客户 { $customer_name }；此类关系不能扩展。
    .advice = 请改为向客户发送联合邀请。
customers-related = 贵公司与该客户之间没有关系。
    .advice = 请邀请客户；其全局管理员接受后即可在此继续。
customers-nothing-running = 该客户仍有 { $connection_active_subscriptions } 个通过贵公司运行的订阅。
    .advice = 请先暂停或取消仍在运行的订阅，再移除该关系。

## Invitations

invitations-unused = 该邀请已被答复。
    .advice = 如仍需要，请让邀请方重新发送邀请。
invitations-unexpired = 该邀请已过期。
    .advice = 请让邀请方重新发送邀请。
invitations-standing = 邀请方已撤回该邀请。
    .advice = 请让邀请方重新发送邀请。
invitations-consent = 尚未勾选确认授权内容的复选框。
    .advice = 请阅读授权内容，勾选后再次接受。

## Partnerships

partnerships-inviter = 经销商由间接提供商邀请。
    .advice = 请让希望合作的提供商发送邀请；目录中有其联系方式。
partnerships-remover = 经销商不能自行移除合作关系；由运营方应请求结束。
    .advice = 请由贵公司的全局管理员提交结束合作关系的请求。
partnerships-reseller-tenant = 你登录的租户不是已注册经销商的 CSP 租户。
    .advice = 请使用贵公司的 CSP 租户登录后重新打开链接。如果贵公司尚未注册，请先完成注册。
partnerships-consent = { invitations-consent }
    .advice = { invitations-consent.advice }
partnerships-sender-active = { $seller_name } 的帐户当前状态为“{ $seller_state }”；只有处于活动状态的提供商才能邀请经销商。
    .advice = 请打开帐户的状态页，查看原因和后续步骤。
partnerships-same-cloud = { $seller_name } 位于云“{ $seller_cloud }”，{ $reseller_name } 位于云“{ $reseller_cloud }”；合作关系仅限同一云内。
    .advice = 请使用双方在同一云中的帐户。
partnerships-relationship-type = { $reseller_name } 以此租户作为 { $seller_name } 的客户；同一租户不能同时成为其经销商。
    .advice = 请从以下三种方式中选择一种。
    .option1 = 使用不同的租户：一个用于销售，另一个客户类型的租户用于自用。
    .option2 = 先结束与 { $seller_name } 的客户关系，再重新接受。
    .option3 = 保留客户关系，成为其他提供商的经销商。
partnerships-other-organisation = 该邀请来自贵公司自己的组织。
    .advice = 请与其他组织的经销商或提供商合作。
partnerships-market = { $reseller_in_market ->
            [no] { $reseller_name } 所在的 { $reseller_country_name } 不在市场表中。
           *[yes] { $seller_name } 所在的 { $seller_country_name } 不在市场表中。
        }
    .advice = 请联系运营方。
partnerships-same-region = { $seller_name } 位于区域“{ $seller_region }”，{ $reseller_name } 位于区域“{ $reseller_region }”；合作关系仅限同一区域。
    .advice = 请经销商在区域“{ $seller_region }”设立位置并开立 CSP 帐户，或与其所在区域的提供商合作。
partnerships-provider-active = { $seller_name } 目前不是处于活动状态的提供商。
    .advice = 请联系 { $seller_name }，或与所在区域的其他提供商合作。
partnerships-reseller-open = { $reseller_name } 的帐户当前状态为“{ $reseller_state }”，因此不能建立新的合作关系。
    .advice = 请打开帐户的状态页，查看原因和后续步骤。
partnerships-in-force = 该合作关系的当前状态不允许此操作。
    .advice = 请在合作关系列表中查看其当前状态。如计划有此要求，合作关系由运营方通过支持请求结束。

## Subscriptions

subscriptions-reseller-cannot-manage = { $seller_name } 是间接经销商；订阅由下单的提供商更改。
    .advice = 请让你们的间接提供商进行更改。
subscriptions-account-open = { $seller_name } 的帐户当前状态为“{ $seller_state }”，因此不能用于管理订阅。
    .advice = 请联系运营方。
subscriptions-owned = 该订阅由其他合作伙伴销售。
    .advice = 请联系客户或销售该订阅的合作伙伴；只有该合作伙伴可以更改。
subscriptions-transfer = 按席位计费的订阅不能在期限中途转移给其他合作伙伴。
    .advice = 请等待期限结束；在此后 30 天内，客户可通过新的合作伙伴重新购买。
subscriptions-support-partnership = { orders-partnership }
    .advice = { orders-partnership.advice }
subscriptions-relationship = { customers-related }
    .advice = { customers-related.advice }
subscriptions-cancel-window = 取消该订阅的时限已过。
    .advice = 请关闭自动续订；订阅将在期限结束时终止。
subscriptions-seat-window = 这些席位添加时间已久，目前无法减少。
    .advice = 请将较少的席位数安排在续订时生效。
subscriptions-state = 该订阅的当前状态为“{ $change_state }”，不允许此更改。
    .advice = 请查看订阅在此状态下可执行的操作。

## Agreements

agreements-lookers-up = 由间接提供商查询其经销商是否已签署。
    .advice = 贵公司自己的状态显示在“协议”中。
agreements-qualified = 帐户当前状态为“{ $seller_state }”；合作伙伴协议须在通过验证后签署。
    .advice = 请等待验证完成；进度显示在资料中。
agreements-partner-id = 帐户尚未关联合作伙伴 ID，须先关联再签署协议。
    .advice = 请先关联 { $seller_country_name } 的位置合作伙伴 ID，然后签署。
agreements-presented = 尚未打开协议文本。
    .advice = 请打开并阅读文本，然后签署。
agreements-unsigned = 区域“{ $seller_region }”已签署此版本。
    .advice = 无需再执行任何操作；签署记录显示在“协议”中。
agreements-notice = 从发布版本到强制执行之间的时间过短。
    .advice = 请选择更晚的强制执行日期，至少在发布后 30 天。
agreements-attesters = 客户协议由提供商和直接计费合作伙伴证明；{ $seller_name } 两者都不是。
    .advice = 请让你们的间接提供商证明，或邀请客户自行接受。
agreements-attested-date = 客户接受协议的日期在将来。
    .advice = 请输入客户接受协议的日期，最晚为今天。

## Partner IDs

partner-ids-known = 计划中没有此编号的有效合作伙伴 ID。
    .advice = 请从列表中选择，或添加位置；旧会员系统中的 ID 需先迁移。
partner-ids-location = 这是公司的全局合作伙伴 ID；帐户须与位置 ID 关联。
    .advice = 请选择 { $seller_country_name } 的位置合作伙伴 ID。
partner-ids-free = 该合作伙伴 ID 已与另一个 CSP 租户关联；每个 ID 只对应一个租户。
    .advice = 请选择其他位置，或添加一个位置。
partner-ids-same-country = 该合作伙伴 ID 属于 { $change_country_name }，而帐户属于 { $seller_country_name }；两者须属于同一国家/地区。
    .advice = 请在 { $seller_country_name } 添加位置；其合作伙伴 ID 会立即生成。
partner-ids-postponable = 帐户已关联合作伙伴 ID。
    .advice = 无需在此执行任何操作。

## Enrolment

enrolment-second-factor = { access-second-factor }
    .advice = { access-second-factor.advice }
enrolment-finance-suspends = 财务人员可暂停和恢复帐户；其他更改由计划管理员执行。
    .advice = 请联系计划管理员。
enrolment-internal-use = 此租户仅供内部使用，不能注册。
    .advice = 请使用贵公司的 CSP 租户进行转售，或注册其他租户。
enrolment-not-enrolled = 此租户在计划中已有帐户。
    .advice = 请使用该帐户登录；如需其他类型的帐户，请使用其他租户。
enrolment-no-services = 此租户仍持有以客户身份购买的服务：{ $change_services }。
    .advice = 请注册其他租户，或先终止这些服务。
enrolment-reseller-first = 新加入计划的公司须先注册为间接经销商。
    .advice = 请先注册为间接经销商；直接计费要求中说明了何时可以申请。
enrolment-provider-by-approval = 间接提供商由运营方批准加入，没有自助注册表单。
    .advice = 请联系运营方，或注册为间接经销商。
enrolment-market = { $seller_country_name } 不在市场表中，因此目前无法在该处开立帐户。
    .advice = 请联系运营方。
enrolment-state = 注册当前状态为“{ $change_state }”；尚不能执行此步骤。
    .advice = 请打开注册页，查看下一步。
enrolment-resend = 验证邮件刚发送不久。
    .advice = 请查看收件箱和垃圾邮件文件夹；一个工作日后可重新发送。
enrolment-appeal = 目前没有可申诉的拒绝决定。
    .advice = 请联系运营方，或重新注册。
enrolment-direct-bill = 尚未满足部分直接计费要求：{ $change_unmet }。
    .advice = 要求列表说明了每项的标准；全部满足后请重新申请。
enrolment-account-state = 帐户当前状态为“{ $change_state }”，不能由此变为“{ $change_wanted }”。
    .advice = 请打开帐户查看当前可执行的步骤。

## Acting for others

delegation-own-tenant = 对贵公司租户的管理访问权限由贵公司的全局管理员移除；贵公司在其他租户的管理访问权限由管理员代理移除。
    .advice = 请联系拥有相应角色的同事。全局管理员：{ $caller_global_admins }。
delegation-case-roles = 客户的支持请求由管理员代理和支持人员代理提交。
    .advice = 请联系贵公司的管理员代理或支持人员代理，或为贵公司自己提交支持请求。
delegation-provider-administers = 经销商的租户由其间接提供商代为管理。
    .advice = 请使用提供商的 CSP 租户登录。
delegation-same-cloud = { customers-same-cloud }
    .advice = { customers-same-cloud.advice }
delegation-customer-consent = 客户尚未允许贵公司代为管理，或已撤回授权。
    .advice = 请向客户请求带管理权限的经销商关系，或请求精细委派管理。
delegation-reseller-consent = 经销商尚未允许贵公司代为管理，或已撤回授权。订单和共同客户不受影响。
    .advice = 请让该经销商的全局管理员重新授予访问权限。

## Users

users-global-admin-giver = 只有全局管理员可以指定其他全局管理员或重置其密码。
    .advice = 请联系贵公司的全局管理员：{ $caller_global_admins }。
users-company-role-giver = 公司角色由全局管理员和帐户管理员分配。
    .advice = 请联系其中一位：{ $caller_global_admins }。
users-account-admin-scope = 帐户管理员只分配公司角色；目录角色和计划角色由其他人员分配。
    .advice = 请联系贵公司的全局管理员：{ $caller_global_admins }。
users-admin-agent-present = 帐户尚无管理员代理，设置尚未完成。
    .advice = 请先将自己或同事设为管理员代理，然后添加用户。
users-sales-agent-offered = 销售代理角色仅存在于向运营方下单的帐户中。
    .advice = 请选择其他角色，例如管理员代理。
users-operator-roles = 此角色属于运营方自己的组织。
    .advice = 请选择贵组织的角色。
users-last-admin = 这是组织中最后一位全局管理员；没有全局管理员，任何人都无法撤消此更改。
    .advice = 请先将其他人设为全局管理员。

## The programme

programme-country-stays = 法定地址的国家/地区与租户绑定，保持为 { $seller_country_name }。
    .advice = 如需从其他国家/地区开展业务，请在当地注册另一个租户。
programme-directory-providers = 目录仅列出间接提供商。
    .advice = 其他合作伙伴可通过业务档案展示自己。
programme-announced = 此次计划更改没有附带公告。
    .advice = 请撰写公告，并与更改一同发布。

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

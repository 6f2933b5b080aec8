### 操作為何遭到拒絕，以及如何才能獲得允許：每項原則一則訊息，索引鍵為原則 id（斜線改為連字號）。

## Who asks

policy-undecided = 無法完成規則評估，因此未執行任何操作。
    .advice = 請再試一次；如果仍然如此，請將決定編號告知營運方。
roles = 此操作需要您目前沒有的角色。
    .advice = 可執行此操作的角色：{ $roles }。{ $only_global_admin ->
            [yes] 請洽詢貴公司的全域管理員：{ $caller_global_admins }。
           *[no] 請洽詢擁有其中一個角色的同事，或請全域管理員為您指派角色。
        }
access-work-account = 您使用的是個人帳戶；本計畫僅支援公司帳戶。
    .advice = 請使用公司的帳戶登入，或建立公司帳戶。
access-second-factor = 此操作受到保護，需要以第二重驗證登入。
    .advice = 請重新登入並完成第二重驗證。如果尚未設定，請在個人資料中設定。
access-own = 這屬於另一個組織，該組織尚未允許貴公司代表其操作。
    .advice = 請洽詢該組織，或選擇屬於貴公司的項目。

## Sale

orders-reseller-cannot-order = { $seller_name } 是間接轉銷商，轉銷商不直接向營運方下單。
    .advice = 請由貴公司的間接提供者下單，並將貴公司指定為記錄在案的轉銷商。
orders-seller-active = { $seller_name } 的帳戶目前狀態為「{ $seller_state }」；只有使用中的帳戶才能承接新業務。現有業務仍可管理。
    .advice = 請開啟帳戶的狀態頁，查看原因與後續步驟。
orders-seller-partner-id = { $seller_name } 的帳戶尚未關聯合作夥伴識別碼。
    .advice = 請由全域管理員將位於 { $seller_country_name } 的位置合作夥伴識別碼與帳戶建立關聯。全域管理員：{ $seller_global_admins }。
orders-seller-partner-id-lost = { $seller_name } 的合作夥伴識別碼所屬的位置已刪除，因此帳戶沒有有效的合作夥伴識別碼。
    .advice = 請由全域管理員將 { $seller_country_name } 的另一個位置合作夥伴識別碼與帳戶建立關聯。
orders-seller-agreement = { $seller_name } 尚未簽署現行的合作夥伴合約。
    .advice = 請由 { $seller_name } 的全域管理員在「合約」中簽署。全域管理員：{ $seller_global_admins }。
orders-customer-known = 沒有這個客戶。
    .advice = 請確認客戶，或先建立或邀請該客戶。
orders-same-cloud = { $seller_name } 位於雲端「{ $seller_cloud }」，{ $customer_name } 位於雲端「{ $customer_cloud }」；業務不能跨雲端進行。
    .advice = 請使用 { $seller_name } 在客戶所在雲端的帳戶銷售；該帳戶須在該處另行註冊。
orders-customer-under-review = { $customer_name } 的資料仍在審核中。
    .advice = 請等候結果；審核完成後會立即通知您。
orders-customer-rejected = 審核未能確認 { $customer_name } 的資料。
    .advice = 請更正客戶資料並重新送審。
orders-csp-tenant = { $customer_name } 是 CSP 租用戶，用於計畫中的交易，不接收任何服務。
    .advice = 請為公司自用另外註冊客戶類型的租用戶，並為該租用戶下單。
orders-internal-use = 該銷售租用戶僅供內部使用，不能用於轉銷。
    .advice = 請使用貴公司的 CSP 租用戶進行銷售。
orders-partner-resale = { $customer_name } 是合作夥伴的 CSP 租用戶，合作夥伴之間不向對方的 CSP 租用戶銷售。
    .advice = 購買方請使用其 CSP 租用戶以外的租用戶，即可完成銷售。
orders-self-sale = { $customer_name } 屬於此次銷售鏈中的合作夥伴；合作夥伴不能將自己當作最終客戶進行銷售。
    .advice = 自用服務請透過其他轉銷商或直接帳單合作夥伴購買，並使用另外的租用戶。
orders-affiliate-sale = { $customer_name } 是此次銷售鏈中某合作夥伴的關係企業：{ $trade_affiliate_chain }。
    .advice = 請讓客戶透過集團以外的合作夥伴購買，例如同一提供者的另一家轉銷商。
orders-loop-sale = { $customer_name } 屬於 { $seller_name }，而向其銷售的轉銷商又由 { $seller_name } 供貨，這會形成循環銷售。
    .advice = 請使用由其他提供者供貨的轉銷商，或直接帳單合作夥伴。
orders-market = { $customer_in_market ->
            [no] { $customer_name } 所在的 { $customer_country_name } 不在市場表中。
           *[yes] { $seller_name } 所在的 { $seller_country_name } 不在市場表中。
        }
    .advice = 請聯絡營運方；現有業務不受影響。
orders-same-region = { $seller_name } 的業務區域為「{ $seller_region }」，而 { $customer_name } 位於區域「{ $customer_region }」。
    .advice = 請使用貴公司在區域「{ $customer_region }」的 CSP 帳戶進行銷售；市場清單列出了該區域包含的國家/地區。
orders-relationship = { $seller_name } 與 { $customer_name } 之間沒有轉銷商關係。
    .advice = 請邀請客戶：由轉銷商為雙方傳送聯合邀請，客戶接受一次即可。
orders-acquired-as-reseller = { $seller_name } 以轉銷商身分取得客戶 { $customer_name }，因此不能自行為該客戶下單。
    .advice = 請由貴公司的間接提供者下單。
orders-reseller-required = 未指定轉銷商，而 { $seller_name } 須透過轉銷商銷售。
    .advice = 請選擇該客戶的轉銷商，然後重新下單。
orders-direct-sale-attested = 訂單未指定轉銷商，也未聲明 { $seller_name } 以直接合作夥伴身分行事。
    .advice = 請勾選以直接合作夥伴身分行事的聲明，或選擇一家轉銷商。
orders-own-use-seller = { $customer_name } 是合作夥伴的內部使用租用戶；此類服務由轉銷商或直接帳單合作夥伴銷售。
    .advice = 請指定向該合作夥伴銷售的轉銷商，或由直接帳單合作夥伴銷售。
orders-provider-as-reseller = 合作夥伴識別碼 { $trade_reseller_id } 是 { $seller_name } 自己的識別碼。
    .advice = 請輸入轉銷商的位置合作夥伴識別碼。
orders-reseller-id = { $trade_reseller_id_is ->
            [global] { $trade_reseller_id } 是全域合作夥伴識別碼；銷售記錄使用位置識別碼。
            [unknown] 沒有合作夥伴識別碼 { $trade_reseller_id }。
            [not_reseller] 合作夥伴識別碼 { $trade_reseller_id } 不屬於轉銷商。
            [inactive] 合作夥伴識別碼 { $trade_reseller_id } 未啟用。
           *[other] 合作夥伴識別碼 { $trade_reseller_id } 未與 CSP 帳戶建立關聯。
        }
    .advice = { $trade_reseller_id_is ->
            [global] 請輸入該轉銷商的位置合作夥伴識別碼：{ $trade_reseller_id_hint }。
           *[other] 請輸入轉銷商在「識別碼」中看到的位置合作夥伴識別碼。
        }
orders-reseller-active = { $reseller_name } 的帳戶目前狀態為「{ $reseller_state }」，不能承接新業務。現有業務維持不變。
    .advice = 請該轉銷商查看其狀態頁，或選擇該客戶的另一家轉銷商。
orders-partnership = { $seller_name } 與 { $reseller_name } 之間沒有有效的合作關係。
    .advice = 請邀請 { $reseller_name } 建立合作關係，由其全域管理員接受；或選擇已合作的轉銷商。
orders-reseller-market = { $reseller_name } 所在的 { $reseller_country_name } 不在市場表中，因此不能透過其承接新業務。
    .advice = 請聯絡營運方，或選擇該客戶的另一家轉銷商。
orders-reseller-related = { $reseller_name } 與 { $customer_name } 之間沒有關係。
    .advice = 請由該轉銷商向客戶傳送聯合邀請，或指定已為該客戶服務的轉銷商。
orders-reseller-partner-id = { $reseller_name } 的帳戶尚未關聯合作夥伴識別碼。尚缺：{ $reseller_missing_steps }。
    .advice = 請由 { $reseller_name } 的全域管理員關聯其所在國家/地區的位置合作夥伴識別碼。全域管理員：{ $reseller_global_admins }。
orders-reseller-agreement = { $reseller_name } 尚未簽署適用於區域「{ $reseller_region }」的合作夥伴合約。
    .advice = 請由 { $reseller_name } 的全域管理員簽署；簽署一次即適用於整個區域。全域管理員：{ $reseller_global_admins }。
orders-reseller-ready = { $reseller_name } 尚未準備好承接新業務。尚缺：{ $reseller_missing_steps }。
    .advice = 請該轉銷商完成這些步驟，然後重新下單。
orders-additional-resellers = 所列的其他轉銷商（{ $trade_additional } 家）不符合規則：須先有第一家轉銷商，最多 { $trade_additional_maximum } 家，每家均有效且已簽署合約，並且僅限合作夥伴與客戶都位於歐盟或歐洲自由貿易聯盟時。
    .advice = 請移除不符合規則的其他轉銷商；銷售本身仍可能可行。
orders-two-chains = 銷售須由營運方經直接帳單合作夥伴，或經間接提供者與轉銷商完成；此次銷售兩者皆非。
    .advice = 直接帳單合作夥伴下單時不指定轉銷商；間接提供者須指定一家間接轉銷商。
orders-customer-agreement = { $customer_name } 尚未接受客戶合約。
    .advice = 請證明客戶已接受合約，或邀請客戶自行接受。

## Catalogue

catalogue-item-known = 目錄中沒有此產品或此期限。
    .advice = 請從目前的價目表中選擇產品。
catalogue-in-market = { $item_name } 未在 { $customer_country_name } 銷售。
    .advice = 請查看該市場的價目表，了解銷售中的產品。
catalogue-segment = { $item_name } 適用於「{ $item_segment }」類客戶，而 { $customer_name } 沒有該資格。
    .advice = 請先為客戶取得資格，或選擇其他類別的產品。
catalogue-exclusive = { $item_name } 僅由 { $item_publisher } 選定的合作夥伴銷售。
    .advice = 請聯絡 { $item_publisher }，申請加入其名單。
catalogue-base = { $item_name } 是附加產品，而 { $customer_name } 沒有其所需的基礎產品。
    .advice = 請先訂購下列產品之一：{ $item_bases }。可向任何合作夥伴訂購。
catalogue-limit = { $customer_name } 購買 { $item_name } 的次數已達上限（按所有合作夥伴合計）。
    .advice = 請選擇其他產品，例如以付費產品取代試用版。
catalogue-credit = 此次購買超出 { $seller_name } 的信用額度。
    .advice = 請支付未結發票，或向營運方財務團隊申請提高額度；現有業務不受影響。
catalogue-price-lists = 營運方的價目表僅供其直接開立發票的合作夥伴使用。
    .advice = 請向貴公司的間接提供者詢價。

## Customers

customers-creators = 客戶租用戶由間接提供者與直接帳單合作夥伴建立；{ $seller_name } 兩者皆非。
    .advice = 請由貴公司的間接提供者代為建立客戶，或邀請已有租用戶的公司。
customers-joint-inviter = 聯合邀請由間接轉銷商為其本身及其一家提供者傳送。
    .advice = 請傳送貴公司自己的邀請，或由轉銷商傳送聯合邀請。
customers-seller-active = { $seller_name } 的帳戶目前狀態為「{ $seller_state }」；只有使用中的帳戶才能新增客戶。
    .advice = 請開啟帳戶的狀態頁，查看原因與後續步驟。
customers-same-cloud = { $seller_name } 位於雲端「{ $seller_cloud }」，{ $customer_name } 位於雲端「{ $customer_cloud }」；業務不能跨雲端進行。
    .advice = 請使用 { $seller_name } 在客戶所在雲端的帳戶；該帳戶須在該處另行註冊。
customers-relationship-type = { $customer_name } 與 { $seller_name } 已是合作夥伴；同一租用戶不能同時成為 { $seller_name } 的客戶。
    .advice = 請從下列三種方式中選擇一種。
    .option1 = 另用一個僅供自用的客戶類型租用戶，並在該租用戶中接受。
    .option2 = 透過支援要求結束與 { $seller_name } 的合作關係，改與其他提供者或直接帳單合作夥伴合作。
    .option3 = 保留與 { $seller_name } 的合作關係，透過其他提供者購買。
customers-csp-tenant = { $customer_name } 是 CSP 租用戶，用於計畫中的交易，不接收任何服務，因此不能成為客戶。
    .advice = 請使用供內部使用的客戶類型租用戶登入並接受。
customers-partner-resale = { orders-partner-resale }
    .advice = { orders-partner-resale.advice }
customers-market = { orders-market }
    .advice = { orders-market.advice }
customers-reseller-market = { $reseller_name } 所在的 { $reseller_country_name } 不在市場表中。
    .advice = 請聯絡營運方，或由另一家轉銷商承接該客戶。
customers-same-region = { $seller_name } 的業務區域為「{ $seller_region }」，而 { $customer_name } 位於區域「{ $customer_region }」。
    .advice = 可由區域「{ $customer_region }」的合作夥伴承接該客戶；市場清單列出了該區域包含的國家/地區。
customers-reseller-region = { $reseller_name } 的業務區域為「{ $reseller_region }」，而 { $customer_name } 位於區域「{ $customer_region }」。
    .advice = 可由區域「{ $customer_region }」的轉銷商承接該客戶。
customers-inviter-active = { $seller_name } 的帳戶目前狀態為「{ $seller_state }」，因此目前無法接受其邀請。
    .advice = 請洽詢 { $seller_name }，或選擇其他合作夥伴。
customers-joint-reseller-active = { $reseller_name } 的帳戶目前狀態為「{ $reseller_state }」，因此聯合邀請目前無法生效。
    .advice = 請 { $reseller_name } 查看其狀態頁，或選擇其他轉銷商。
customers-reseller-named = 未為新客戶指定轉銷商，而 { $seller_name } 須透過轉銷商銷售。
    .advice = 請選擇該客戶所屬的轉銷商。
customers-partnership = { orders-partnership }
    .advice = { orders-partnership.advice }
customers-joint-partnership = { $seller_name } 與 { $reseller_name } 已不再是合作夥伴，其聯合邀請不再有效。
    .advice = 請 { $reseller_name } 重新傳送邀請。
customers-reseller-open = { $reseller_name } 的帳戶目前狀態為「{ $reseller_state }」，因此不能為其建立客戶。
    .advice = 請選擇其他轉銷商，或請 { $reseller_name } 查看其狀態頁。
customers-extender = 只有正在轉為轉銷商的直接帳單合作夥伴才能延伸客戶關係；{ $seller_name } 並未處於該過渡期。
    .advice = 請改為向客戶傳送聯合邀請。
customers-extension-consent = 缺少 { $customer_name } 同意延伸關係的聲明。
    .advice = 請先徵得客戶同意，再勾選聲明。
customers-extension-origin = { $seller_name } 以轉銷商身分取得客戶 { $customer_name }；此類關係不能延伸。
    .advice = 請改為向客戶傳送聯合邀請。
customers-related = 貴公司與該客戶之間沒有關係。
    .advice = 請邀請客戶；其全域管理員接受後即可在此繼續。
customers-nothing-running = 該客戶仍有 { $connection_active_subscriptions } 個透過貴公司執行的訂用帳戶。
    .advice = 請先暫停或取消仍在執行的訂用帳戶，再移除該關係。

## Invitations

invitations-unused = 此邀請已經回覆。
    .advice = 如仍需要，請邀請方重新傳送邀請。
invitations-unexpired = 此邀請已過期。
    .advice = 請邀請方重新傳送邀請。
invitations-standing = 邀請方已撤回此邀請。
    .advice = 請邀請方重新傳送邀請。
invitations-consent = 尚未勾選確認授權內容的核取方塊。
    .advice = 請閱讀授權內容，勾選後再次接受。

## Partnerships

partnerships-inviter = 轉銷商由間接提供者邀請。
    .advice = 請希望合作的提供者傳送邀請；目錄中有其聯絡方式。
partnerships-remover = 轉銷商不能自行移除合作關係；由營運方應要求結束。
    .advice = 請由貴公司的全域管理員提出結束合作關係的要求。
partnerships-reseller-tenant = 您登入的租用戶不是已註冊轉銷商的 CSP 租用戶。
    .advice = 請使用貴公司的 CSP 租用戶登入後重新開啟連結。如果貴公司尚未註冊，請先完成註冊。
partnerships-consent = { invitations-consent }
    .advice = { invitations-consent.advice }
partnerships-sender-active = { $seller_name } 的帳戶目前狀態為「{ $seller_state }」；只有使用中的提供者才能邀請轉銷商。
    .advice = 請開啟帳戶的狀態頁，查看原因與後續步驟。
partnerships-same-cloud = { $seller_name } 位於雲端「{ $seller_cloud }」，{ $reseller_name } 位於雲端「{ $reseller_cloud }」；合作關係僅限同一雲端內。
    .advice = 請使用雙方在同一雲端的帳戶。
partnerships-relationship-type = { $reseller_name } 以此租用戶作為 { $seller_name } 的客戶；同一租用戶不能同時成為其轉銷商。
    .advice = 請從下列三種方式中選擇一種。
    .option1 = 使用不同的租用戶：一個用於銷售，另一個客戶類型的租用戶用於自用。
    .option2 = 先結束與 { $seller_name } 的客戶關係，再重新接受。
    .option3 = 保留客戶關係，成為其他提供者的轉銷商。
partnerships-other-organisation = 此邀請來自貴公司自己的組織。
    .advice = 請與其他組織的轉銷商或提供者合作。
partnerships-market = { $reseller_in_market ->
            [no] { $reseller_name } 所在的 { $reseller_country_name } 不在市場表中。
           *[yes] { $seller_name } 所在的 { $seller_country_name } 不在市場表中。
        }
    .advice = 請聯絡營運方。
partnerships-same-region = { $seller_name } 位於區域「{ $seller_region }」，{ $reseller_name } 位於區域「{ $reseller_region }」；合作關係僅限相同區域。
    .advice = 請轉銷商在區域「{ $seller_region }」設立位置並開立 CSP 帳戶，或與其所在區域的提供者合作。
partnerships-provider-active = { $seller_name } 目前不是使用中的提供者。
    .advice = 請洽詢 { $seller_name }，或與所在區域的其他提供者合作。
partnerships-reseller-open = { $reseller_name } 的帳戶目前狀態為「{ $reseller_state }」，因此不能建立新的合作關係。
    .advice = 請開啟帳戶的狀態頁，查看原因與後續步驟。
partnerships-in-force = 此合作關係的目前狀態不允許這項操作。
    .advice = 請在合作關係清單中查看其目前狀態。如計畫有此要求，合作關係由營運方透過支援要求結束。

## Subscriptions

subscriptions-reseller-cannot-manage = { $seller_name } 是間接轉銷商；訂用帳戶由下單的提供者變更。
    .advice = 請由貴公司的間接提供者進行變更。
subscriptions-account-open = { $seller_name } 的帳戶目前狀態為「{ $seller_state }」，因此不能用於管理訂用帳戶。
    .advice = 請聯絡營運方。
subscriptions-owned = 此訂用帳戶由其他合作夥伴銷售。
    .advice = 請洽詢客戶或銷售的合作夥伴；只有該合作夥伴可以變更。
subscriptions-transfer = 以席位計費的訂用帳戶不能在期間中途移轉給其他合作夥伴。
    .advice = 請等候期間結束；其後 30 天內，客戶可透過新的合作夥伴重新購買。
subscriptions-support-partnership = { orders-partnership }
    .advice = { orders-partnership.advice }
subscriptions-relationship = { customers-related }
    .advice = { customers-related.advice }
subscriptions-cancel-window = 取消此訂用帳戶的時限已過。
    .advice = 請關閉自動續訂；訂用帳戶將在期間結束時終止。
subscriptions-seat-window = 這些席位新增時間已久，目前無法減少。
    .advice = 請將較少的席位數排定在續訂時生效。
subscriptions-state = 此訂用帳戶的目前狀態為「{ $change_state }」，不允許這項變更。
    .advice = 請查看訂用帳戶在此狀態下可執行的操作。

## Agreements

agreements-lookers-up = 由間接提供者查詢其轉銷商是否已簽署。
    .advice = 貴公司自己的狀態顯示在「合約」中。
agreements-qualified = 帳戶目前狀態為「{ $seller_state }」；合作夥伴合約須在通過驗證後簽署。
    .advice = 請等候驗證完成；進度顯示在設定檔中。
agreements-partner-id = 帳戶尚未關聯合作夥伴識別碼，須先建立關聯再簽署合約。
    .advice = 請先關聯 { $seller_country_name } 的位置合作夥伴識別碼，然後簽署。
agreements-presented = 尚未開啟合約文字。
    .advice = 請開啟並閱讀合約文字，然後簽署。
agreements-unsigned = 區域「{ $seller_region }」已簽署此版本。
    .advice = 無須再執行任何操作；簽署記錄顯示在「合約」中。
agreements-notice = 從發布版本到強制執行之間的時間過短。
    .advice = 請選擇較晚的強制執行日期，至少在發布後 30 天。
agreements-attesters = 客戶合約由提供者與直接帳單合作夥伴證明；{ $seller_name } 兩者皆非。
    .advice = 請由貴公司的間接提供者證明，或邀請客戶自行接受。
agreements-attested-date = 客戶接受合約的日期在未來。
    .advice = 請輸入客戶接受合約的日期，最晚為今天。

## Partner IDs

partner-ids-known = 計畫中沒有此號碼的有效合作夥伴識別碼。
    .advice = 請從清單中選擇，或新增位置；舊會籍系統中的識別碼須先移轉。
partner-ids-location = 這是公司的全域合作夥伴識別碼；帳戶須與位置識別碼建立關聯。
    .advice = 請選擇 { $seller_country_name } 的位置合作夥伴識別碼。
partner-ids-free = 此合作夥伴識別碼已與另一個 CSP 租用戶建立關聯；每個識別碼只對應一個租用戶。
    .advice = 請選擇其他位置，或新增一個位置。
partner-ids-same-country = 此合作夥伴識別碼屬於 { $change_country_name }，而帳戶屬於 { $seller_country_name }；兩者須屬於同一國家/地區。
    .advice = 請在 { $seller_country_name } 新增位置；其合作夥伴識別碼會立即產生。
partner-ids-postponable = 帳戶已關聯合作夥伴識別碼。
    .advice = 無須在此執行任何操作。

## Enrolment

enrolment-second-factor = { access-second-factor }
    .advice = { access-second-factor.advice }
enrolment-finance-suspends = 財務人員可暫停與恢復帳戶；其他變更由計畫管理員執行。
    .advice = 請洽詢計畫管理員。
enrolment-internal-use = 此租用戶僅供內部使用，不能註冊。
    .advice = 請使用貴公司的 CSP 租用戶進行轉銷，或註冊其他租用戶。
enrolment-not-enrolled = 此租用戶在計畫中已有帳戶。
    .advice = 請使用該帳戶登入；如需其他類型的帳戶，請使用其他租用戶。
enrolment-no-services = 此租用戶仍持有以客戶身分購買的服務：{ $change_services }。
    .advice = 請註冊其他租用戶，或先終止這些服務。
enrolment-reseller-first = 新加入計畫的公司須先註冊為間接轉銷商。
    .advice = 請先註冊為間接轉銷商；直接帳單要求中說明了何時可以申請。
enrolment-provider-by-approval = 間接提供者由營運方核准加入，沒有自助註冊表單。
    .advice = 請聯絡營運方，或註冊為間接轉銷商。
enrolment-market = { $seller_country_name } 不在市場表中，因此目前無法在該處開立帳戶。
    .advice = 請聯絡營運方。
enrolment-state = 註冊目前狀態為「{ $change_state }」；尚不能執行此步驟。
    .advice = 請開啟註冊頁，查看下一步。
enrolment-resend = 驗證郵件剛傳送不久。
    .advice = 請查看收件匣與垃圾郵件資料夾；一個工作天後可重新傳送。
enrolment-appeal = 目前沒有可申訴的拒絕決定。
    .advice = 請聯絡營運方，或重新註冊。
enrolment-direct-bill = 尚未符合部分直接帳單要求：{ $change_unmet }。
    .advice = 要求清單說明了每項的標準；全部符合後請重新申請。
enrolment-account-state = 帳戶目前狀態為「{ $change_state }」，不能由此變為「{ $change_wanted }」。
    .advice = 請開啟帳戶查看目前可執行的步驟。

## Acting for others

delegation-own-tenant = 對貴公司租用戶的管理存取權由貴公司的全域管理員移除；貴公司在其他租用戶的管理存取權由管理代理人移除。
    .advice = 請洽詢擁有相應角色的同事。全域管理員：{ $caller_global_admins }。
delegation-case-roles = 客戶的支援要求由管理代理人與技術支援代理人提出。
    .advice = 請洽詢貴公司的管理代理人或技術支援代理人，或為貴公司本身提出支援要求。
delegation-provider-administers = 轉銷商的租用戶由其間接提供者代為管理。
    .advice = 請使用提供者的 CSP 租用戶登入。
delegation-same-cloud = { customers-same-cloud }
    .advice = { customers-same-cloud.advice }
delegation-customer-consent = 客戶尚未允許貴公司代為管理，或已撤回授權。
    .advice = 請向客戶要求具備管理權限的轉銷商關係，或要求精細的委派管理權限。
delegation-reseller-consent = 轉銷商尚未允許貴公司代為管理，或已撤回授權。訂單與共同客戶不受影響。
    .advice = 請該轉銷商的全域管理員重新授予存取權。

## Users

users-global-admin-giver = 只有全域管理員可以指定其他全域管理員或重設其密碼。
    .advice = 請洽詢貴公司的全域管理員：{ $caller_global_admins }。
users-company-role-giver = 公司角色由全域管理員與帳戶管理員指派。
    .advice = 請洽詢其中一位：{ $caller_global_admins }。
users-account-admin-scope = 帳戶管理員只指派公司角色；目錄角色與計畫角色由其他人員指派。
    .advice = 請洽詢貴公司的全域管理員：{ $caller_global_admins }。
users-admin-agent-present = 帳戶尚無管理代理人，設定尚未完成。
    .advice = 請先將自己或同事設為管理代理人，然後新增使用者。
users-sales-agent-offered = 銷售代理人角色僅存在於向營運方下單的帳戶中。
    .advice = 請選擇其他角色，例如管理代理人。
users-operator-roles = 此角色屬於營運方自己的組織。
    .advice = 請選擇貴組織的角色。
users-last-admin = 這是組織中最後一位全域管理員；沒有全域管理員，任何人都無法復原這項變更。
    .advice = 請先將其他人設為全域管理員。

## The programme

programme-country-stays = 法定地址的國家/地區與租用戶綁定，維持為 { $seller_country_name }。
    .advice = 如需從其他國家/地區開展業務，請在當地註冊另一個租用戶。
programme-directory-providers = 目錄僅列出間接提供者。
    .advice = 其他合作夥伴可透過業務設定檔介紹自己。
programme-announced = 此次計畫變更沒有附帶公告。
    .advice = 請撰寫公告，並與變更一同發布。

## Words

word-indirect_provider = 間接提供者
word-indirect_reseller = 間接轉銷商
word-direct_bill = 直接帳單合作夥伴
word-global_admin = 全域管理員
word-user_management_admin = 使用者管理員
word-billing_admin = 帳務管理員
word-admin_agent = 管理代理人
word-sales_agent = 銷售代理人
word-helpdesk_agent = 技術支援代理人
word-account_admin = 帳戶管理員
word-membership_admin = 會籍管理員
word-business_profile_admin = 業務設定檔管理員
word-referrals_admin = 推薦管理員
word-incentives_admin = 獎勵管理員
word-report_viewer = 報表檢視者
word-programme_admin = 營運方的計畫管理員
word-vetter = 營運方的審核人員
word-support_agent = 營運方的支援人員
word-finance = 營運方的財務人員
word-draft = 準備中
word-email_pending = 等待郵件確認
word-in_review = 審核中
word-info_requested = 等待提交文件
word-rejected = 已拒絕
word-qualified = 已通過審核
word-active = 使用中
word-restricted = 受限
word-suspended = 已暫停
word-deauthorised = 已取消授權
word-closed = 已關閉
word-expired = 已到期
word-disabled = 已停用
word-deleted = 已刪除
word-cancelled = 已取消
word-pending = 待處理
word-on_boarded = 開始註冊
word-enrolled = 完成註冊
word-partner_id = 關聯合作夥伴識別碼
word-pa_signed = 簽署合作夥伴合約
word-global = 全球
word-usgov = 美國政府
word-germany = 德國
word-africa = 非洲
word-asia-and-pacific = 亞太地區
word-australia = 澳洲
word-brazil = 巴西
word-canada = 加拿大
word-china = 中國
word-europe = 歐洲
word-india = 印度
word-japan = 日本
word-korea = 韓國
word-latin-america-and-the-caribbean = 拉丁美洲與加勒比海地區
word-middle-east--central-europe-and-eastern-europe = 中東、中歐與東歐
word-new-zealand = 紐西蘭
word-russia = 俄羅斯
word-taiwan = 台灣
word-united-states = 美國
word-commercial = 商業
word-education = 教育
word-government = 政府
word-nonprofit = 非營利
word-associated = 已關聯
word-postponed = 已延後
word-none = 無
word-lost = 已失效
word-csp = CSP 租用戶
word-customer = 客戶租用戶
word-membership = 會籍租用戶

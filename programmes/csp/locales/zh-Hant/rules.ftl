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

# 繁體中文郵件。每種通知有一行主旨和純文字本文；連結單獨成行。帶 $ 的詞由程式填入；有 x 時 `$has-x` 為 yes。
# `$operator` 和 `$programme` 可用於任何位置。對個人用「您」，對公司用「貴公司」。

footer =
    { $operator }，{ $programme }
    本郵件因涉及貴公司的帳戶而自動寄出，請勿直接回覆。
footer-optional =
    { $operator }，{ $programme }
    本郵件為自動寄出。您可以在通知設定中選擇要接收哪些這類郵件。

## 註冊

email-verification =
    .subject = 請確認您在 { $company } 的電子郵件地址
    .body =
        { $name }，您好：

        { $company } 申請加入 { $programme }，並將您填為主要連絡人。請確認此地址屬於您；確認後我們即開始審查。

        { $link }

        如果您不知道這項申請，請在這裡告訴我們，我們會停止處理：

        { $disown_link }

enrolment-closing =
    .subject = { $days ->
        [1] { $company } 的申請將於明天關閉
       *[other] { $company } 的申請將於 { $days } 天後關閉
    }
    .body =
        { $name }，您好：

        { $company } 的主要連絡人地址尚未確認。{ $days } 天後該申請將自動關閉。如要繼續，請重新傳送驗證郵件並開啟其中的連結：

        { $link }

        如果沒有收到郵件，請檢查地址是否正確，以及郵件是否遭到篩選。

enrolment-status-changed =
    .subject = { $company } 的申請：{ $status }
    .body =
        { $name }，您好：

        { $company } 加入 { $programme } 的申請有了新進展。目前狀態：{ $status }。

        您可以在這裡查看每一個步驟：

        { $link }

verification-passed =
    .subject = { $company } 已通過驗證
    .body =
        { $name }，您好：

        { $company } 的驗證已完成。開始交易前還有一步：由貴公司的全域管理員簽署合作夥伴合約。在此之前，需要先與貴公司所在國家/地區的合作夥伴識別碼建立關聯。

        { $link }

document-requested =
    .subject = 我們需要 { $company } 提供一份文件
    .body =
        { $name }，您好：

        為了繼續驗證 { $company }，我們需要以下資料：

        { $request }

        請在這裡上傳。在此之前審查會等候貴公司，等候的時間不計入審查時間。

        { $link }

verification-rejected =
    .subject = { $company } 未能通過驗證
    .body =
        { $name }，您好：

        我們未能驗證 { $company }，原因如下：

        { $reason }

        在 { $appeal_until } 之前，您可以更正並申請重新審查：

        { $link }

verification-stuck =
    .subject = { $company } 的驗證時間比平常長
    .body =
        { $name }，您好：

        { $company } 的驗證已超過五個工作天，目前停在這一步：{ $check }。

        我們的指南說明了通常有效的做法。如果仍無進展，請在同一頁面建立支援要求，該步驟已自動填妥。

        { $link }

## 合作夥伴合約

agreement-signed =
    .subject = 回條：{ $company } 已簽署合作夥伴合約
    .body =
        { $signer } 已代表 { $company } 簽署合作夥伴合約。

        區域：{ $region }
        版本：{ $version }
        簽署時間：{ $signed_at }
        文字的 SHA-256：{ $sha256 }

        已簽署的文字可在這裡閱讀和下載：

        { $link }

agreement-reminder =
    .subject = { $company } 尚未簽署合作夥伴合約
    .body =
        適用於區域「{ $region }」的合作夥伴合約正等候簽署。在 { $company } 的全域管理員簽署之前，無法透過貴公司進行新業務。已在執行的業務不受影響。

        { $link }

agreement-new-version =
    .subject = 合作夥伴合約新版本：{ $version }
    .body =
        合作夥伴合約有了新版本 { $version }。摘要如下：

        { $summary }

        { $company } 對現行版本的簽署在 { $enforce_from } 之前有效。請在此之前由全域管理員閱讀並簽署新版本。

        { $link }

agreement-enforcement-near =
    .subject = 請在 { $enforce_from } 之前簽署合作夥伴合約 { $version } 版
    .body =
        { $company } 尚未簽署合作夥伴合約 { $version } 版。該版本將於 { $enforce_from } 生效，還有 { $days } 天。此後在全域管理員簽署之前無法下新訂單；已在執行的業務不受影響。

        { $link }

## 合作夥伴之間

partnership-invitation =
    .subject = { $inviter } 希望成為貴公司的間接提供者
    .body =
        { $inviter }（{ $country }，區域：{ $region }）希望在 { $programme } 中以間接提供者的身分與貴公司合作。

        { $has-message ->
            [yes] { $inviter } 寫道：

            { $message }
           *[no] { "" }
        }

        如果接受，{ $inviter } 可以下單並將貴公司列為轉銷商，也可以協助管理貴公司的租用戶。客戶仍屬於貴公司，管理存取權可以隨時終止。

        貴公司的全域管理員可以在 { $expires } 之前查看詳細資料並接受或拒絕：

        { $link }

partnership-accepted =
    .subject = { $provider } 與 { $reseller } 已建立合作
    .body =
        { $reseller } 已授權 { $provider } 作為其間接提供者。從現在起，{ $provider } 可以在新訂單中將 { $reseller } 列為轉銷商。雙方的現有客戶均未移交。

partnership-declined =
    .subject = { $reseller } 已拒絕與 { $provider } 合作
    .body =
        { $reseller } 已拒絕 { $provider } 的邀請。兩家公司之間沒有任何變更。隨時可以再傳送新的邀請。

partnership-to-confirm =
    .subject = 請確認 { $reseller } 是貴公司的轉銷商
    .body =
        { $reseller } 接受了 { $provider } 傳送到 { $email } 的邀請。該地址不屬於 { $reseller } 的任何已驗證網域，因此在 { $provider } 確認這是正確的公司之前，合作關係暫不生效。

        { $link }

reseller-admin-access-removed =
    .subject = { $partner } 不再管理 { $customer } 的租用戶
    .body =
        { $customer } 的全域管理員已移除 { $partner } 的管理存取權。合作關係、訂單和共同客戶不受影響。只有經 { $customer } 同意才能重新授與存取權。

partnership-end-requested =
    .subject = 有人要求終止 { $provider } 與 { $reseller } 的合作關係
    .body =
        有人要求終止 { $provider } 與 { $reseller } 的合作關係，理由如下：

        { $reason }

        另一方可以在 { $object_until } 之前向我們提出異議。在做出決定之前，合作關係繼續有效。

partnership-end-refused =
    .subject = { $provider } 與 { $reseller } 的合作關係繼續有效
    .body =
        終止 { $provider } 與 { $reseller } 合作關係的要求未獲核准：

        { $reason }

partnership-ended =
    .subject = { $provider } 與 { $reseller } 的合作關係已終止
    .body =
        { $provider } 與 { $reseller } 在 { $programme } 中不再是合作夥伴。客戶仍與雙方保持關聯，執行中的訂用帳戶繼續執行，對客戶的管理存取權不變。{ $provider } 不能再於新訂單中列出 { $reseller }。透過新的邀請可以重新建立合作。

## 客戶

customer-invitation =
    .subject = { $inviter } 希望與貴公司合作
    .body =
        { $inviter }（{ $country }，區域：{ $region }）希望成為貴公司的合作夥伴，讓貴公司能透過其購買。{ $has-provider ->
            [yes] 訂單將由其提供者 { $provider } 提交，該提供者也會同時成為貴公司的合作夥伴。
           *[no] { "" }
        }

        { $has-message ->
            [yes] { $inviter } 寫道：

            { $message }
           *[no] { "" }
        }

        貴公司已購買的項目不會有任何變更。連結頁面會確切列出將要授與的權限；貴公司的全域管理員可以在 { $expires } 之前接受或拒絕：

        { $link }

gdap-invitation =
    .subject = { $inviter } 要求管理存取權
    .body =
        { $inviter }（{ $country }）以「{ $name }」的名稱要求對貴公司租用戶的有限管理存取權。

        { $has-message ->
            [yes] { $inviter } 寫道：

            { $message }
           *[no] { "" }
        }

        連結頁面列出了每個角色及其期限。貴公司的全域管理員可以在 { $expires } 之前核准或拒絕，之後也可以隨時終止：

        { $link }

relationship-accepted =
    .subject = { $customer } 已接受邀請
    .body =
        { $customer } 已接受邀請。{ $partner } 現已列入其合作夥伴，在客戶合約獲接受後即可與其交易。

relationship-declined =
    .subject = { $customer } 已拒絕邀請
    .body =
        { $customer } 已拒絕邀請，沒有任何變更。您可以與客戶溝通後重新傳送邀請。

relationship-removed =
    .subject = { $partner } 與 { $customer } 不再有關聯
    .body =
        { $partner } 與 { $customer } 的轉銷商關係及其管理存取權已移除。貴公司與 { $customer } 的關係不受影響，但 { $partner } 不能再為其下單。

customer-agreement-attested =
    .subject = { $partner } 聲明 { $customer } 已接受客戶合約
    .body =
        { $name }，您好：

        { $partner } 記錄您已於 { $agreed_on } 代表 { $customer } 接受「{ $title }」。文字可在這裡閱讀：

        { $link }

        如果與事實不符，請與 { $partner } 連絡。

admin-access-granted =
    .subject = { $partner } 現在可以管理 { $customer } 的租用戶
    .body =
        { $customer } 已將其租用戶的委派管理權限授與 { $partner }。{ $customer } 的全域管理員可以隨時在合作夥伴關係頁面上將其移除。

admin-access-removed =
    .subject = { $partner } 不再管理 { $customer } 的租用戶
    .body =
        { $partner } 對 { $customer } 租用戶的委派管理權限已結束。訂用帳戶和交易權不受影響。

gdap-approved =
    .subject = { $customer } 已核准「{ $name }」
    .body =
        { $customer } 已核准 { $partner } 的細微存取權「{ $name }」，有效期限至 { $expires }。在 { $partner } 將其安全性群組指派給各角色之前，該存取權不會產生任何作用。

gdap-terminated =
    .subject = { $partner } 與 { $customer } 之間的「{ $name }」已終止
    .body =
        { $partner } 對 { $customer } 租用戶的細微存取權「{ $name }」已提前終止。訂用帳戶和交易權不受影響。

gdap-expiring =
    .subject = { $days ->
        [1] { $partner } 與 { $customer } 之間的「{ $name }」將於明天到期
       *[other] { $partner } 與 { $customer } 之間的「{ $name }」將於 { $days } 天後到期
    }
    .body =
        { $partner } 對 { $customer } 租用戶的細微存取權「{ $name }」將於 { $expires } 到期。如果仍有需要，請由 { $partner } 傳送新要求，並由 { $customer } 的全域管理員核准。

gdap-expired =
    .subject = { $partner } 與 { $customer } 之間的「{ $name }」已到期
    .body =
        { $partner } 對 { $customer } 租用戶的細微存取權「{ $name }」已到期。訂用帳戶和交易權不受影響。如需繼續存取，請傳送新要求。

## 訂單和訂用帳戶

order-placed =
    .subject = 已為 { $customer } 訂購：{ $quantity } × { $item }
    .body =
        { $actor } 已為 { $customer } 訂購 { $quantity } × { $item }。

        訂用帳戶：{ $subscription }

order-failed =
    .subject = 未能完成 { $customer } 的訂單
    .body =
        未能為 { $customer } 完成 { $quantity } × { $item } 的訂單：

        { $reason }

        沒有產生任何費用。

subscription-renewed =
    .subject = 已為 { $customer } 續訂：{ $quantity } × { $item }
    .body =
        { $customer } 的 { $quantity } × { $item } 訂用帳戶已續訂。新期限至 { $ends }。在前七天內可以減少基座或取消訂用帳戶。

        訂用帳戶：{ $subscription }

renewal-coming =
    .subject = { $customer } 的 { $item } 將於 { $ends } 續訂
    .body =
        { $customer } 的 { $quantity } × { $item } 訂用帳戶將在期限於 { $ends } 結束時自動續訂。如有其他打算，請在此之前變更數量或關閉自動續訂。

        訂用帳戶：{ $subscription }

renewal-without-reseller =
    .subject = { $customer } 的 { $item } 續訂後將沒有登記轉銷商
    .body =
        { $customer } 的 { $quantity } × { $item } 訂用帳戶將 { $reseller } 列為登記轉銷商，但該轉銷商目前已無法與貴公司進行新業務。期限於 { $ends } 結束時，訂用帳戶會續訂並清除該轉銷商；除非貴公司在此之前指定另一個有效的轉銷商。

        訂用帳戶：{ $subscription }

subscription-changed =
    .subject = { $customer } 的 { $item } 已變更
    .body =
        { $actor } 已變更 { $customer } 的 { $item } 訂用帳戶。現有 { $quantity } 個基座。

        訂用帳戶：{ $subscription }

subscription-cancelled =
    .subject = { $customer } 的 { $item } 已取消
    .body =
        { $actor } 已取消 { $customer } 的 { $quantity } × { $item } 訂用帳戶。

        訂用帳戶：{ $subscription }

subscription-suspended =
    .subject = { $customer } 的 { $item } 已暫停
    .body =
        { $actor } 已暫停 { $customer } 的 { $quantity } × { $item } 訂用帳戶。使用者暫時無法使用。訂用帳戶仍會計費，在期限結束前可以重新啟用。

        訂用帳戶：{ $subscription }

subscription-reactivated =
    .subject = { $customer } 的 { $item } 已恢復
    .body =
        { $actor } 已重新啟用 { $customer } 的 { $quantity } × { $item } 訂用帳戶。使用者可以繼續使用。

        訂用帳戶：{ $subscription }

subscription-expired =
    .subject = { $customer } 的 { $item } 已到期
    .body =
        { $customer } 的 { $quantity } × { $item } 訂用帳戶期限已結束，沒有續訂。使用者可以使用到 { $disabled_on }。如要繼續，請在此之前重新下單。

        訂用帳戶：{ $subscription }

subscription-disabled =
    .subject = { $customer } 的 { $item } 已停用
    .body =
        { $customer } 的 { $quantity } × { $item } 訂用帳戶已停用，使用者無法存取。資料保留至 { $deleted_on }。

        訂用帳戶：{ $subscription }

subscription-deletion-coming =
    .subject = { $customer } 的 { $item } 資料將於 { $deleted_on } 刪除
    .body =
        { $customer } 的 { $quantity } × { $item } 訂用帳戶已停用，將於 { $deleted_on } 連同資料一併刪除。請在此之前儲存仍需要的內容。

        訂用帳戶：{ $subscription }

## 帳戶

account-suspended =
    .subject = { $company } 的帳戶已暫停
    .body =
        { $company } 暫時無法進行新業務。已在執行的業務可以照常管理。原因：

        { $reason }

        接下來該怎麼做，請看這裡：

        { $link }

account-reinstated =
    .subject = { $company } 的帳戶已恢復
    .body =
        { $company } 可以重新進行新業務。感謝貴公司解決了相關問題。

        { $link }

direct-bill-restricted =
    .subject = { $company } 的直接帳單帳戶已受限制
    .body =
        { $company } 目前未符合對直接帳單合作夥伴的所有要求，因此無法進行新的購買。現有訂用帳戶繼續續訂和計費。原因：

        { $reason }

        { $link }

direct-bill-at-risk =
    .subject = { $company } 可能即將不符合直接帳單合作夥伴的要求
    .body =
        { $company } 目前未符合以下對直接帳單合作夥伴的要求：

        { $requirements }

        請在 { $due } 之前改善，以便繼續進行新的購買。

        { $link }

## 費用

invoice-ready =
    .subject = { $company } 的發票 { $number } 已備妥
    .body =
        { $period } 的發票 { $number } 已備妥。

        金額：{ $total }
        到期日：{ $due }

        { $link }

payment-overdue =
    .subject = 發票 { $number } 已逾期
    .body =
        { $company } 的發票 { $number } 金額為 { $total }，已於 { $due } 到期，至今 { $days } 天。請儘快付款，以便繼續進行新業務。如果已經付款，請忽略本郵件。

        { $link }

credit-near =
    .subject = { $company } 已使用 { $percent }% 的信用額度
    .body =
        { $company } 已使用信用額度 { $limit } 的 { $percent }%，剩餘 { $available }。付款後即可騰出額度用於新的購買。續訂和執行中的服務不受影響。

        { $link }

credit-exceeded =
    .subject = { $company } 已達到信用額度上限
    .body =
        { $company } 已達到信用額度上限 { $limit }。收到付款後即可進行新的購買。續訂和執行中的服務不受影響。

        { $link }

## 轉移

transfer-requested =
    .subject = { $future } 要求接管 { $customer } 的訂用帳戶
    .body =
        { $future } 要求 { $current } 轉移 { $customer } 的以下訂用帳戶：

        { $items }

        { $current } 可以在 { $expires } 之前接受或拒絕：

        { $link }

transfer-accepted =
    .subject = { $current } 已接受 { $customer } 的轉移要求
    .body =
        { $current } 已同意將 { $customer } 的以下訂用帳戶轉移給 { $future }：

        { $items }

        通常需要一刻鐘，最多三天。完成後我們會另行通知。

transfer-rejected =
    .subject = { $current } 已拒絕 { $customer } 的轉移要求
    .body =
        { $current } 保留 { $customer } 的以下訂用帳戶，{ $future } 曾要求轉移這些訂用帳戶：

        { $items }

transfer-expired =
    .subject = { $customer } 的轉移要求已到期
    .body =
        { $future } 向 { $current } 要求轉移 { $customer } 的以下訂用帳戶，但未及時獲得答覆：

        { $items }

        沒有任何變更，可以重新提出要求。

transfer-completed =
    .subject = { $customer } 的轉移已完成
    .body =
        { $customer } 的以下訂用帳戶已從 { $current } 轉移到 { $future }：

        { $items }

        管理存取權沒有隨之轉移。

## 支援

case-created =
    .subject = 案例 { $number }：{ $title }
    .body =
        我們已收到您的要求「{ $title }」，案例編號為 { $number }。有新進展時會通知您。

        { $link }

case-updated =
    .subject = 案例 { $number } 有新進展：{ $title }
    .body =
        案例 { $number } 有新進展：

        { $note }

        { $link }

case-closed =
    .subject = 案例 { $number } 已關閉：{ $title }
    .body =
        案例 { $number } 已關閉：

        { $note }

        如果問題仍未解決，可以在案例頁面上回覆。

        { $link }

## 公告

announcement =
    .subject = { $title }
    .body =
        { $summary }

        { $link }

policy-change =
    .subject = 計畫規則變更：{ $title }
    .body =
        { $programme } 的規則將於 { $effective } 變更：

        { $summary }

        變更內容及需要處理的事項，請看這裡：

        { $link }

## 營收

revenue-warning =
    .subject = { $reseller } 可能失去在區域「{ $region }」的授權
    .body =
        轉銷商需在十二個月內達到至少 { $minimum } 的營收才能保有授權。{ $reseller } 在區域「{ $region }」的營收目前為 { $revenue }。下次核查時間：{ $due }。

revenue-enforced =
    .subject = { $reseller } 已失去在區域「{ $region }」的授權
    .body =
        { $reseller } 在區域「{ $region }」過去十二個月的營收為 { $revenue }，而要求至少為 { $minimum }。{ $reseller } 不能再進行新業務，其在該區域的合作關係已終止。執行中的訂用帳戶繼續執行。一年後可以重新註冊。

## 安全性和人員

security-incident =
    .subject = 致 { $company } 的安全性通知
    .body =
        發生了一件 { $company } 的安全性連絡人應該知道的事：

        { $incident }

        請儘快查看：

        { $link }

user-created =
    .subject = 您在 { $company } 的帳戶
    .body =
        { $name }，您好：

        { $company } 已為您建立帳戶，登入名稱為 { $sign_in }。建立者會告訴您初始密碼，請在登入時變更，然後設定第二種驗證方式。

        { $link }

roles-changed =
    .subject = 您在 { $company } 的角色已變更
    .body =
        { $name }，您好：

        { $actor } 已變更 { $sign_in } 在 { $company } 的角色。您現在的角色：

        { $roles }

        如果您並不知情，請詢問貴公司的全域管理員。

credit-check-passed =
    .subject = { $company } 已通過信用審查
    .body =
        { $name }，您好：

        { $company } 已通過對直接帳單合作夥伴的信用審查。接下來請提交支援方案的證明；在今天之前不需要購買。

        { $link }

credit-check-failed =
    .subject = { $company } 未通過信用審查
    .body =
        { $name }，您好：

        { $company } 未通過對直接帳單合作夥伴的信用審查：

        { $reason }

        以轉銷商身分進行業務不需要信用審查，貴公司仍可選擇這個方式。

        { $link }

## 提醒

reseller-blocked-order =
    .subject = { $customer } 的訂單正在等候 { $reseller }
    .body =
        { $provider } 想為 { $customer } 下單並將 { $reseller } 列為轉銷商，但未能成功，因為 { $reseller } 還需完成以下步驟：

        { $steps }

        { $reseller } 的全域管理員可以在帳戶設定中完成這些步驟，之後即可下單。

usage-anomaly =
    .subject = { $customer } 的用量異常
    .body =
        { $customer } 的一個訂用帳戶用量異常：

        { $incident }

        訂用帳戶：{ $subscription }

        請與客戶確認是否屬於正常使用，並停止異常的部分：

        { $link }
